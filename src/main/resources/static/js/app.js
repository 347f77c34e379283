'use strict';
// One file for the whole site: event delegation on data-* attributes, nothing inline (CSP). Pages work without it.
(function () {
  var typing = function (e) {
    return e.isComposing || e.keyCode === 229 || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName);
  };

  document.addEventListener('keydown', function (e) {
    var search = document.getElementById('gq');
    if (e.key === '/' && search && !typing(e)) {
      e.preventDefault();
      search.focus();
    }
    if (e.key === 'Escape') {
      document.querySelectorAll('details.usermenu[open]').forEach(function (menu) { menu.open = false; });
    }
  });

  document.addEventListener('click', function (e) {
    var at = function (selector) { return e.target.closest(selector); };
    var show = at('[data-show-password]');
    if (show) {
      var input = document.getElementById(show.dataset.showPassword);
      input.type = input.type === 'password' ? 'text' : 'password';
    }
    if (at('[data-print]')) { window.print(); }
    if (at('[data-back]')) { window.history.back(); }
    if (at('[data-large-text]')) {
      var large = document.documentElement.classList.toggle('fs-large');
      localStorage.setItem('large-text', large ? '1' : '');
    }
    var opener = at('[data-dialog]');
    if (opener) { document.getElementById(opener.dataset.dialog).showModal(); }
    if (at('[data-close]')) { at('dialog').close(); }
    document.querySelectorAll('details.usermenu[open]').forEach(function (menu) {
      if (!menu.contains(e.target)) { menu.open = false; }
    });
  });

  document.addEventListener('change', function (e) {
    if (e.target.matches('[data-autosubmit]')) { e.target.form.submit(); }
    if (e.target.matches('[data-check-all]')) {
      e.target.closest('table').querySelectorAll('tbody input[type=checkbox]').forEach(function (box) {
        box.checked = e.target.checked;
        box.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
  });

  // A selection states its count; the bar above the table turns into the batch bar.
  document.addEventListener('change', function (e) {
    var form = e.target.form;
    if (!form || !('batch' in form.dataset)) { return; }
    var bar = document.querySelector('[data-batch-bar]');
    var chosen = document.querySelectorAll('input[type=checkbox][form=' + form.id + ']:checked').length;
    bar.querySelector('[data-batch-count]').textContent = chosen;
    bar.classList.toggle('batch', chosen > 0);
    var row = e.target.closest('tr');
    if (row) { row.classList.toggle('sel', e.target.checked); }
  });
  // Import: choose or drop a file, see it go up, keep it when the server says no.
  var upload = document.querySelector('form[data-upload]');
  if (upload) {
    var file = upload.querySelector('input[type=file]');
    var line = upload.querySelector('[data-upload-file]');
    var error = upload.querySelector('[data-upload-error]');
    var named = function () {
      line.hidden = !file.files.length;
      upload.querySelector('[data-upload-name]').textContent = file.files.length ? file.files[0].name : '';
    };
    file.addEventListener('change', named);
    var drop = upload.querySelector('[data-drop]');
    drop.addEventListener('dragover', function (e) { e.preventDefault(); });
    drop.addEventListener('drop', function (e) {
      e.preventDefault();
      file.files = e.dataTransfer.files;
      named();
    });
    upload.addEventListener('submit', function (e) {
      e.preventDefault();
      var button = upload.querySelector('button[type=submit]');
      var progress = line.querySelector('progress');
      var request = new XMLHttpRequest();
      button.disabled = true;
      error.hidden = true;
      request.upload.onprogress = function (p) { progress.value = p.lengthComputable ? 100 * p.loaded / p.total : 0; };
      request.onload = function () {
        var answer = {};
        try { answer = JSON.parse(request.responseText); } catch (ignored) { answer = {}; }
        if (request.status === 202) { window.location.assign('/imports/' + answer.id); return; }
        if (request.status === 401) { window.location.assign('/login'); return; }
        button.disabled = false;
        error.querySelector('p').textContent = answer.detail || error.dataset.uploadError;
        error.hidden = false;
        error.focus();
      };
      request.onerror = function () {
        button.disabled = false;
        error.querySelector('p').textContent = error.dataset.uploadError;
        error.hidden = false;
      };
      request.open('POST', upload.dataset.upload);
      request.setRequestHeader(document.querySelector('meta[name=_csrf_header]').content,
        document.querySelector('meta[name=_csrf]').content);
      request.send(new FormData(upload));
    });
  }

  // Background work: ask until the batch stands elsewhere, then go to its page.
  var poll = document.querySelector('[data-poll]');
  if (poll) {
    var ask = function () {
      fetch(poll.dataset.poll, { headers: { Accept: 'application/json' } }).then(function (r) { return r.json(); })
        .then(function (batch) {
          if (batch.progress) { poll.querySelector('progress').value = batch.progress.percent; }
          if (['RECEIVED', 'READING', 'CHECKING', 'COMMITTING'].indexOf(batch.status) < 0) {
            window.location.reload();
          } else {
            setTimeout(ask, 600);
          }
        }, function () { setTimeout(ask, 3000); });
    };
    setTimeout(ask, 300);
  }

  if (localStorage.getItem('large-text')) { document.documentElement.classList.add('fs-large'); }

  // htmx sends the CSRF token with every unsafe request.
  document.addEventListener('htmx:configRequest', function (e) {
    var token = document.querySelector('meta[name=_csrf]');
    var header = document.querySelector('meta[name=_csrf_header]');
    if (token && header && token.content) { e.detail.headers[header.content] = token.content; }
  });
  document.addEventListener('htmx:responseError', function (e) {
    if (e.detail.xhr.status === 401) { window.location.assign('/login'); }
  });
})();
