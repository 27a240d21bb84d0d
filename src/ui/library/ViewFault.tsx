import { Component, type ComponentChildren } from "preact";
import { t } from "../../platform/i18n.ts";
import { logOnce } from "../../platform/log.ts";

interface Props {
  /** What is shown: another place is another try. */
  place: string;
  children: ComponentChildren;
}

/** Around a view: a record that can't be drawn leaves the way to all others. */
export class ViewFault extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  override componentDidCatch(cause: unknown): void {
    logOnce("a view of the library", cause);
    this.setState({ hasFailed: true });
  }

  override componentDidUpdate({ place }: Props): void {
    if (this.state.hasFailed && place !== this.props.place) this.setState({ hasFailed: false });
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <>
        <h1 class="sb-lib-title" tabIndex={-1}>
          {t("library")}
        </h1>
        <p class="sb-notice" role="alert">
          {t("couldNotLoad")}
        </p>
      </>
    );
  }
}
