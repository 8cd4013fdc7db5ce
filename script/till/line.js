// The line to the server: a stream of numbered news, and questions where there is none. What is missed
// is fetched, nothing is given twice.

/** Asks the server; the answer's JSON, or an error with the `status` that came instead. */
function ask(path, form) {
  const stop = window.AbortController ? new AbortController() : null;
  const options = { credentials: 'same-origin', headers: { accept: 'application/json' } };
  if (stop) options.signal = stop.signal;
  if (form) Object.assign(options, { method: 'POST', body: form, redirect: 'manual' });
  return new Promise((done, failed) => {
    const late = setTimeout(() => {
      if (stop) stop.abort();
      failed(new Error('late'));
    }, 6000);
    fetch(path, options).then((answer) => {
      if (form && (answer.ok || answer.type === 'opaqueredirect')) return {};
      if (answer.ok) return answer.json();
      return Promise.reject(Object.assign(new Error('refused'), { status: answer.status }));
    }).then((it) => {
      clearTimeout(late);
      done(it);
    }, (error) => {
      clearTimeout(late);
      failed(error);
    });
  });
}

/**
 * Listens from a number on. `on.event(event, missed)` gets every line once and in order, `on.caught`
 * hears when those that were missed are all there, `on.hello`
 * and `on.opening` what has no number, `on.sign` that the server is there, `on.lost` that the server
 * no longer has what was missed, `on.ended` that this is no screen any more.
 */
function listen(first, on) {
  let last = first;
  let source = null;
  let greeted = false;
  let isHeldBack = false;
  let asking = 0;
  let behind = null;
  let over = false;
  let greeting = 0;
  let again = 0;

  const end = () => {
    over = true;
    close();
    on.ended();
  };
  const close = () => {
    clearTimeout(greeting);
    clearTimeout(again);
    if (source) source.close();
    source = null;
    greeted = false;
  };
  const take = (event, missed) => {
    const place = placeOf(event.seq, last);
    if (place === 'next') {
      last = event.seq;
      on.event(event, missed);
    }
    return place;
  };
  const start = (head) => {
    last = head;
  };

  /** Fetches what is missing. */
  const since = () => {
    if (over || asking >= 3) return;
    asking += 1;
    ask(`/till/since/${last}`).then((answer) => {
      asking -= 1;
      if (over) return;
      on.sign();
      if (answer.resync) {
        on.lost();
        return;
      }
      for (const event of answer.events) take(event, true);
      if (answer.more) since();
      else on.caught();
    }, (error) => {
      asking -= 1;
      if (error.status === 401) end();
    });
  };

  const handle = (name, data) => {
    on.sign();
    if (name === 'hello') {
      greeted = true;
      isHeldBack = false;
      clearTimeout(greeting);
      clearTimeout(again);
      on.hello(data);
      on.shut(data.shut);
      on.caught();
      if (data.head > last) wait(data.head);
    } else if (name === 'settings') {
      on.settings(data);
    } else if (name === 'opening') {
      on.opening(data);
    } else if (name === 'ping') {
      on.time(data.now_ms);
      on.shut(data.shut);
      if (data.head > last) wait(data.head);
    } else if (name === 'resync') {
      on.lost();
    } else if (name === 'bye') {
      close();
      since();
      again = setTimeout(connect, 1000);
    } else if (take(data, !greeted) === 'gap') {
      since();
    }
  };
  /** What the server is ahead by should come by itself; after a moment it is fetched. */
  const wait = (head) => {
    clearTimeout(behind);
    behind = setTimeout(() => { if (last < head) since(); }, 2000);
  };

  const NAMES = [
    'hello', 'paid', 'reversed', 'refunded', 'other', 'handed', 'seen', 'opening', 'settings', 'ping', 'resync', 'bye',
  ];
  const connect = () => {
    if (over) return;
    close();
    if (!window.EventSource) {
      isHeldBack = true;
      return;
    }
    const own = new EventSource(`/till/events?after=${last}`);
    source = own;
    for (const name of NAMES) {
      own.addEventListener(name, (event) => {
        if (own === source) handle(name, JSON.parse(event.data));
      });
    }
    own.onerror = () => {
      greeted = false;
      // Refused, not interrupted: the browser doesn't try again by itself.
      if (own === source && own.readyState === 2) {
        since();
        clearTimeout(again);
        again = setTimeout(connect, 5000);
      }
    };
    // A proxy that holds streams back lets none of it through: then it is asked instead.
    greeting = setTimeout(() => {
      isHeldBack = true;
      since();
    }, 5000);
    again = setTimeout(connect, 30000);
  };

  return {
    connect,
    since,
    start,
    last: () => last,
    isHeldBack: () => isHeldBack,
    anew: () => {
      since();
      connect();
    },
  };
}
