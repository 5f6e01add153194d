/** A page in Vue 3, as a website would have it. */
import type { OknoBookingElement, OknoEvents } from 'okno/vue';
import { createApp, ref } from 'vue';

const app = createApp({
  setup() {
    const element = ref<OknoBookingElement | null>(null);
    const theme = ref('light');
    const step = ref('none');
    const told = ({ detail }: CustomEvent<OknoEvents['okno-step']>) => {
      step.value = detail.step;
    };
    const booked = ref('');
    const thank = ({ detail }: CustomEvent<OknoEvents['okno-booked']>) => {
      booked.value = `${detail.status} ${detail.service}`;
    };
    const begin = () => element.value?.goTo('service');
    return { element, theme, step, booked, told, thank, begin };
  },
  template: `<main>
    <button type="button" @click="theme = 'dark'">Dark</button>
    <button type="button" @click="begin">Begin</button>
    <p id="step">{{ step }}</p>
    <p id="booked">{{ booked }}</p>
    <okno-booking ref="element" site="salon" :theme="theme" @okno-step="told" @okno-booked="thank">
      <a href="tel:+442079460018">Call us to book</a>
    </okno-booking>
  </main>`,
});
app.config.compilerOptions.isCustomElement = (tag: string) => tag === 'okno-booking';
app.mount('#page');
