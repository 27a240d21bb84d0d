/** Right, wrong and missed ones, counted and told as a row of a table. */
export class Score {
  right = 0;
  wrong = 0;
  missed = 0;

  get precision(): number {
    return this.right + this.wrong === 0 ? 1 : this.right / (this.right + this.wrong);
  }
  get recall(): number {
    return this.right + this.missed === 0 ? 1 : this.right / (this.right + this.missed);
  }
  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
  row(name: string): string {
    const share = (value: number): string => value.toFixed(3).padStart(7);
    const count = (value: number): string => String(value).padStart(6);
    return `${name.padEnd(24)}${count(this.right)}${count(this.wrong)}${count(this.missed)}${share(this.precision)}${share(this.recall)}${share(this.f1)}`;
  }
}

export const SCORE_HEAD = `${"".padEnd(24)} right wrong  miss   prec    rec     F1`;
