/** Records by their ids. */
export function byId<Of extends { id: string }>(records: readonly Of[]): ReadonlyMap<string, Of> {
  const map = new Map<string, Of>();
  // Of a hundred thousand, a list of pairs would take longer than the map.
  for (const record of records) map.set(record.id, record);
  return map;
}
