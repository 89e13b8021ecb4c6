// Follows a desk while documents come into it: says how many are new, and where the reader wishes shows them.
const line = document.querySelector('.live[data-newest]');
const [status, show, follow] = [line.querySelector('[role=status]'), line.querySelector('a'), line.querySelector('input')];
let [stream, isBusy] = [null, false];

function told(count) {
  status.textContent = `${count} new ${count === 1 ? 'document' : 'documents'}`;
  show.hidden = false;
}

// The page as it is now, in place of what stands below the line.
async function showNow() {
  if (isBusy) {
    return;
  }

  isBusy = true;
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('.live[data-newest]');
    if (!answer.ok || !fresh) {
      return;
    }

    while (line.nextSibling) {
      line.nextSibling.remove();
    }

    line.after(...[...fresh.parentElement.childNodes].slice([...fresh.parentElement.childNodes].indexOf(fresh) + 1));
    line.dataset.newest = fresh.dataset.newest;
    show.hidden = true;
    status.textContent = `${status.textContent.replace(/, shown$/, '')}, shown`;
    listen();
  } catch {
    // The server is away: the stream tells when it is back.
  } finally {
    isBusy = false;
  }
}

// Nothing is taken from under the hands of who reads with the keyboard or selects words.
function isUndisturbed() {
  return !line.parentElement.contains(document.activeElement?.closest('a, button, summary, details, [tabindex]')) && getSelection().isCollapsed;
}

function listen() {
  stream?.close();
  stream = new EventSource(`/live?since=${line.dataset.newest}`);
  stream.addEventListener('news', (event) => {
    const { count } = JSON.parse(event.data);
    if (count > 0) {
      told(count);
      if (follow?.checked && isUndisturbed()) {
        showNow();
      }
    }
  });
}

line.hidden = false;
follow?.addEventListener('change', () => follow.checked && !show.hidden && showNow());

// A browser opens few connections to one server; a page that nobody sees needs none.
document.addEventListener('visibilitychange', () => (document.hidden ? stream?.close() : listen()));
addEventListener('pagehide', () => stream?.close());
if (!document.hidden) {
  listen();
}
