/**
 * `knf-early.js`: a line for the head of pages that show an element at their top. The first use of
 * `Intl` makes a browser list all locales that it knows, which takes a slow telephone some 60 ms,
 * whatever is asked. Here that is done while the large script is still on its way.
 *
 * It is no module, so that it need not wait for the page to be read, and it leaves nothing behind.
 */
new Intl.DateTimeFormat('nb');
