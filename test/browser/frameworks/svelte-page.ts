/** Mounts the page that is written in Svelte. */
import { mount } from 'svelte';
import Page from './svelte-page.svelte';

const target = document.getElementById('page');
if (target) mount(Page, { target });
