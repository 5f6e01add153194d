/*
 * The captcha's script as the service hands it out: one global, one class for every kind. Here nobody is tested: a button
 * says that somebody passed, and a picture's digits are typed off.
 */
(() => {
  class SBCaptcha {
    constructor({ container, challenge, onToken = () => {} }) {
      this.container = typeof container === 'string' ? document.querySelector(container) : container;
      this.onToken = onToken;
      if (challenge) this.setChallenge(challenge);
    }

    setChallenge(challenge) {
      this.reset();
      this.challenge = challenge;
      if (challenge.provider === 'imagecaptcha') this.askDigits();
      else if (challenge.provider === 'recaptchav3') this.pass();
      else this.askPerson();
      return this;
    }

    /** Of a picture: what is typed by now, or null. Of the others: as soon as it is there. */
    getToken() {
      if (!this.challenge) return Promise.resolve(null);
      if (this.input) {
        const typed = this.input.value.trim();
        return Promise.resolve(typed === '' ? null : `${typed}|${this.challenge.challengeToken}`);
      }
      if (this.token) return Promise.resolve(this.token);
      return new Promise((resolve) => {
        this.waiting = resolve;
      });
    }

    reset() {
      this.challenge = null;
      this.token = null;
      this.input = null;
      this.waiting = null;
      this.container?.replaceChildren();
    }

    askDigits() {
      const image = document.createElement('img');
      image.src = this.challenge.imageUrl;
      image.alt = '';
      this.input = document.createElement('input');
      this.input.type = 'text';
      this.input.inputMode = 'numeric';
      this.input.autocomplete = 'off';
      this.input.setAttribute('aria-label', 'The digits in the picture');
      this.container.append(image, this.input);
    }

    askPerson() {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = 'I am not a robot';
      button.addEventListener('click', () => {
        button.disabled = true;
        this.pass();
      });
      this.container.append(button);
    }

    pass() {
      this.token = `passed|${this.challenge.challengeToken}`;
      this.onToken(this.token);
      this.waiting?.(this.token);
      this.waiting = null;
    }
  }
  globalThis.SBCaptcha = SBCaptcha;
})();
