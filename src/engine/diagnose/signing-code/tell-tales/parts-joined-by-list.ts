import { say } from '#engine/diagnose/message.ts'
import { defineTellTale } from '#engine/diagnose/signing-code/tell-tale.ts'

export default defineTellTale({
  id: 'parts-joined-by-list',
  mistakes: ['last-separator-missing'],
  signs: {
    Python: /['"]\\n['"]\.join\(\s{0,4}[[(](?![^\])\n]{0,120},\s{0,4}['"]['"]\s{0,4}[\])])/g,
    JavaScript:
      /\](?<!,\s{0,4}['"]['"]\s{0,4}\])\.join\(\s{0,4}['"`]\\n['"`]\s{0,4}\)(?!\s{0,4}\+\s{0,4}['"`]\\n)/g,
    'C#': /string\.Join\(\s{0,4}"\\n"\s{0,4},(?![^;\n]{0,120},\s{0,4}(?:""|string\.Empty)\s{0,4}\))/gi,
    Java: /String\.join\(\s{0,4}"\\n"\s{0,4},(?![^;\n]{0,120},\s{0,4}""\s{0,4}\))/g,
    PHP: /\bimplode\(\s{0,4}"\\n"\s{0,4},(?![^;\n]{0,120},\s{0,4}(?:''|"")\s{0,4}\])/g,
    Ruby: /\]\.join\(\s{0,4}"\\n"\s{0,4}\)(?!\s{0,4}\+)/g,
    Go: /strings\.Join\(\s{0,4}\[\]string\{(?![^}\n]{0,120},\s{0,4}""\s{0,4}\})[^}\n]{0,160}\},\s{0,4}"\\n"\s{0,4}\)(?!\s{0,4}\+)/g,
  },
  words: { en: say`Joining puts no line feed after the last part, and the rule has one there.` },
})
