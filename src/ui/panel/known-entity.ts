import type { Entity } from "../../core/pack/schema.ts";
import type { PageEntity } from "./page-reports.ts";

/** A name of the page that the dataset knows. */
export interface KnownEntity {
  mentioned: PageEntity;
  entity: Entity;
}
