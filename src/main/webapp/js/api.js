// Without the name and password that somebody may have put into the address: fetch refuses those.
const BASE = new URL('system/maintenance/', location.origin + location.pathname);
const PATIENCE_MS = 10_000;

/** What went wrong in one sentence, and what to do; status 0 where no answer came. */
export class Problem extends Error {
  constructor(status, detail) {
    super(detail);
    this.status = status;
  }
}

const SIGN_IN = 'Sign in as a user who has the role health-viewer or health-operator.';

function problem({ status, headers }, text) {
  const sentence = status === 401 ? SIGN_IN : detailOf(text);
  const seconds = headers.get('Retry-After');
  return new Problem(
    status,
    (sentence ?? `The server answered ${status}.`) + (seconds ? ` Try again in ${seconds} s.` : ''),
  );
}

function detailOf(text) {
  try {
    return JSON.parse(text).detail;
  } catch {
    // A proxy in between has answered with a page of its own.
    return undefined;
  }
}

async function send(path, options, patience = PATIENCE_MS) {
  const limits = [AbortSignal.timeout(patience), options.signal].filter(Boolean);
  let answer;
  let text;
  try {
    answer = await fetch(new URL(path, BASE), { ...options, signal: AbortSignal.any(limits) });
    text = await answer.text();
  } catch (cause) {
    if (options.signal?.aborted) {
      throw cause;
    }
    throw new Problem(0, 'The server does not answer. Is it running, and are you online?');
  }
  if (!answer.ok && answer.status !== 304) {
    throw problem(answer, text);
  }
  return { answer, text };
}

/**
 * Asks whether there is anything new.
 *
 * @param etag of the answer that is known already
 * @returns undefined where there is nothing
 */
export async function readNew(path, etag, signal) {
  const headers = etag ? { 'If-None-Match': etag } : {};
  const { answer, text } = await send(path, { headers, signal, cache: 'no-store' });
  return answer.status === 304 ? undefined : { etag: answer.headers.get('ETag'), text };
}

export async function read(path, signal, patience) {
  return JSON.parse((await send(path, { signal }, patience)).text);
}

export async function post(path, body, patience) {
  const headers = { 'Content-Type': 'application/json' };
  const sent = await send(path, { method: 'POST', headers, body: JSON.stringify(body) }, patience);
  return JSON.parse(sent.text);
}

export const remove = (path) => send(path, { method: 'DELETE' });

/** A path with those parameters that have a value. */
export function query(path, parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value);
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

export const taskPath = (taskId) => `tasks/${encodeURIComponent(taskId)}`;
