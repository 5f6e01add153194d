/** What a file of Svelte gives, for the compiler: its own tools know more. */
declare module '*.svelte' {
  import type { Component } from 'svelte';

  const component: Component;
  export default component;
}
