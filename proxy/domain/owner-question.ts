/** What an owner is asked to set a provider up. Types only: the adapter knows the questions, the command line how to ask. */
export interface OwnerQuestion {
  /** Where the answer stands in the site's settings, or in an entry of a list. */
  readonly key: string;
  readonly text: string;
  readonly usual?: string;
  /** Goes to the environment, not into the configuration. */
  readonly secret?: true;
  /** `ids`: whole numbers, parted by commas. Text by default. */
  readonly kind?: 'whole' | 'amount' | 'ids';
  /** An empty answer leaves it out. */
  readonly optional?: true;
}

/** Asked again and again until the owner has no more to enter. */
export interface OwnerList {
  readonly key: string;
  readonly text: string;
  readonly each: readonly OwnerQuestion[];
}

export interface OwnerQuestions {
  readonly title: string;
  readonly asked: readonly (OwnerQuestion | OwnerList)[];
}
