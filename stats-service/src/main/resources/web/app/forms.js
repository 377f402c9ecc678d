/** An address says what was chosen, and nothing else. */
export function sendOnlyWhatIsChosen() {
  for (const form of document.querySelectorAll('form.filters')) {
    form.addEventListener('formdata', (event) => {
      for (const [name, value] of [...event.formData.entries()]) {
        if (value === '') {
          event.formData.delete(name);
        }
      }
    });
  }
}

/** The zone that the reader sits in comes first. */
export function offerOwnZone() {
  const zones = document.getElementById('zones');
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zones && own && ![...zones.options].some((option) => option.value === own)) {
    const option = document.createElement('option');
    option.value = own;
    zones.prepend(option);
  }
}
