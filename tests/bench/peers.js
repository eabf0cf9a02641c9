// Words by wink-nlp or compromise, or wink-nlp's entities, one a line. usage: node peers.js wink|wink-entities|compromise < TEXT
const path = require('path')
const load = name => require(path.join(process.env.BENCH_NODE, 'node_modules', name))
const text = require('fs').readFileSync(0, 'utf8')
let words
if (process.argv[2] === 'wink') {
	const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'), ['sbd'])
	words = nlp.readDoc(text).tokens().out()
} else if (process.argv[2] === 'wink-entities') {
	words = load('wink-nlp')(load('wink-eng-lite-web-model')).readDoc(text).entities().out()
} else {
	words = load('compromise')(text).terms().out('array')
}
process.stdout.write(words.join('\n') + '\n')
