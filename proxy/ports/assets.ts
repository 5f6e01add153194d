/** Where the built script comes from. Types only. */
export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** The names of the encodings that were built beside it. */
  readonly encoding: 'br' | 'gzip' | null;
  readonly etag: string;
}

export interface Assets {
  /** The evergreen loader. */
  script(accepted: readonly string[]): Promise<Asset | null>;
  /** The description of our HTTP interface. */
  openapi(accepted: readonly string[]): Promise<Asset | null>;
  /** A file of one version; it never changes. */
  file(version: string, name: string, accepted: readonly string[]): Promise<Asset | null>;
}
