/* Options that can be tapped, in an order that is the same on both sides of the card. Without this script the options stand
   in the order of the field, and the back names the answer in words and marks it. */
(function () {
  "use strict";
  var boxes = document.querySelectorAll(".quizgen .options[data-side]");
  var box = boxes[boxes.length - 1];
  var list = box && box.querySelector("ol");
  if (!list) return;
  var options = Array.prototype.slice.call(list.children);
  var isBack = box.getAttribute("data-side") === "back";
  var name = "quizgen:" + box.getAttribute("data-item");

  /* Some apps keep the page between front and back, some keep only sessionStorage, some keep neither. */
  function remembered() {
    var kept = window.quizgenState;
    if (kept && kept.name === name) return kept;
    try {
      kept = JSON.parse(sessionStorage.getItem("quizgen"));
    } catch (error) {
      kept = null;
    }
    return kept && kept.name === name ? kept : null;
  }

  function remember(state) {
    window.quizgenState = state;
    try {
      sessionStorage.setItem("quizgen", JSON.stringify(state));
    } catch (error) {
      /* no storage here: the order comes from the day, only the choice is forgotten */
    }
  }

  /* A shuffle that front and back arrive at without telling each other: by the question and the day. */
  function orderOf(day) {
    var order = options.map(function (_, index) { return index; });
    if (box.getAttribute("data-fixed")) return order;
    var seed = day | 0;
    for (var at = 0; at < name.length; at += 1) seed = (Math.imul(seed, 31) + name.charCodeAt(at)) | 0;
    for (var last = order.length - 1; last > 0; last -= 1) {
      seed = (seed + 0x6d2b79f5) | 0;
      var mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      var other = ((mixed ^ (mixed >>> 14)) >>> 0) % (last + 1);
      var held = order[last];
      order[last] = order[other];
      order[other] = held;
    }
    return order;
  }

  var today = Math.floor(Date.now() / 86400000);
  var state = isBack ? remembered() : null;
  if (!state) state = { name: name, day: today, chosen: -1 };
  var order = orderOf(state.day);
  if (window.quizgenKeys) document.removeEventListener("keydown", window.quizgenKeys);
  window.quizgenKeys = null;

  function addWords(option, words) {
    var span = document.createElement("span");
    span.className = "verdict";
    span.textContent = words;
    option.appendChild(span);
  }

  function choose(index) {
    state.chosen = index;
    remember(state);
    options.forEach(function (option, each) {
      option.classList.toggle("chosen", each === index);
      option.setAttribute("aria-checked", each === index ? "true" : "false");
    });
  }

  function mark() {
    var found = /key-([A-H])/.exec(box.className);
    var key = found ? found[1].charCodeAt(0) - 65 : -1;
    box.className = "options";
    if (options[key]) {
      options[key].classList.add("right");
      addWords(options[key], state.chosen === key ? "Right, your choice" : "Right");
    }
    if (state.chosen !== key && options[state.chosen]) {
      options[state.chosen].classList.add("wrong");
      addWords(options[state.chosen], "Your choice");
    }
  }

  function offer() {
    list.setAttribute("role", "radiogroup");
    list.setAttribute("aria-label", "Options");
    options.forEach(function (option, index) {
      option.classList.add("tappable");
      option.setAttribute("role", "radio");
      option.setAttribute("aria-checked", "false");
      option.setAttribute("tabindex", "0");
      option.addEventListener("click", function () { choose(index); });
      option.addEventListener("keydown", function (event) {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          event.stopPropagation();
          choose(index);
        }
      });
    });
    window.quizgenKeys = function (event) {
      var place = "123456789".indexOf(event.key);
      if (place < 0 || place >= order.length || event.ctrlKey || event.metaKey || event.altKey) return;
      choose(order[place]);
    };
    document.addEventListener("keydown", window.quizgenKeys);
    remember(state);
  }

  order.forEach(function (index) { list.appendChild(options[index]); });
  if (isBack) mark();
  else offer();
})();
