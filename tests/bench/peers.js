// Words by wink-nlp or compromise, wink-nlp's entities, or chrono-node's dates with their values, one a line.
// usage: node peers.js wink|wink-entities|compromise|dates < TEXT
const load = name => require(require.resolve(name, { paths: [process.env.BENCH_NODE] }))
const text = require('fs').readFileSync(0, 'utf8')
let words
if (process.argv[2] === 'wink') {
	const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'), ['sbd'])
	words = nlp.readDoc(text).tokens().out()
} else if (process.argv[2] === 'wink-entities') {
	words = load('wink-nlp')(load('wink-eng-lite-web-model')).readDoc(text).entities().out()
} else if (process.argv[2] === 'dates') {
	const chrono = load('chrono-node')
	words = text.split('\n').flatMap(line => chrono.parse(line, new Date(2016, 6, 16))).map(d => d.text + '\t' + d.start.date().toISOString())
} else {
	words = load('compromise')(text).terms().out('array')
}
process.stdout.write(words.join('\n') + '\n')
