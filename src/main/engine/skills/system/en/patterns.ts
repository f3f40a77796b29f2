import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people ask about the machine. */
export const systemPatterns: Patterns = {
  parts: {
    pc: '(computer|machine|laptop|pc|desktop|notebook|system|device)',
    of: '[(on|of|in|for) (this|the|my|your|our) <pc>]',
    my: "[the|my|your|this|our] [<pc>|<pc>'s|computer's|laptop's|machine's]",
    left: '[left|remaining|available|still|now|right now|at the moment|currently|free]',
    battery:
      '(battery|battery level|battery charge|battery percentage|battery life|battery status|charge|charge level|battery power)',
    space:
      '(disk space|free space|free disk space|storage|storage space|disk|hard drive|hard disk|drive space|hard drive space|disk storage|free storage|disk capacity|ssd|drive|hard disk space|disc space)',
    memory: '(memory|ram|free memory|free ram|system memory|working memory)',
    internet:
      '(internet|network|wifi|wi-fi|wi fi|web|net|ethernet|lan|internet connection|network connection|wifi connection|connection)',
    check: '(check|check on|show|show me|tell me|read|give me|display|get|report|what about|see|say|tell me about)',
  },
  intents: {
    'system.battery': [
      "[<tell_me>] (what's|what is|what are|how's|how is|hows) <my> <battery> [level|at|like|doing|percentage|status|looking|looking like|life] <of> <left>",
      '[<tell_me>] how (full|charged|low|high|good|much|empty) is <my> <battery> <of> <left>',
      '[<tell_me>] how (much|many percent of|many percent) [percent] [of] <my> [more] (battery|charge|power|battery life|battery power|juice) (do i have|do you have|is|is there|does <my> have|does it have|do we have|have i got|i have) <left> [in|on] <my> [battery] <left>',
      '[<tell_me>] how long (will|does|can) <my> battery (last|hold)',
      '[<tell_me>] (is|are) <my> [<pc>|battery|it|you] [currently|still|fully] (charging|plugged in|plugged|charged|being charged|on battery|running on battery|on ac power|low|full|empty|almost empty|connected to power) <left>',
      '(do i|do we|does <my>|does it) [still] have [enough|any|much] battery <left>',
      '[<check>] <my> battery [status|level|percentage|charge|life|state|report|left] <left>',
      '[<check>] the (status|level|state|percentage|charge) of <my> battery',
      'is there [still|any|enough] battery <left>',
      '(am i|are we|are you|is <my>) [running|getting] (low on|out of|short of) (battery|power)',
      '(am i|are we|are you) (plugged in|on battery|charging)',
    ],
    'system.disk': [
      '[<tell_me>] how (much|many gigabytes of) [free|more] <space> [space] (do i have|is|is there|does <my> have|do we have|have i got|i have|there is) <left> [free|left|available|used] <of> <left>',
      '[<tell_me>] how much (space|room) (do i have|is|is there|does <my> have|do we have|have i got) [left|free|available|there] [left|available] [(on|in) <my> (disk|hard drive|drive|computer|laptop|pc|machine|hard disk|ssd)]',
      '[<tell_me>] how (full|big|large|empty) is <my> (disk|hard drive|drive|hard disk|storage|ssd) <left>',
      "[<tell_me>] (what's|what is) <my> (disk space|disk usage|storage|free space|free disk space|disk status|storage status|available storage) [like|left] <of>",
      '(is|are|do i have|do we have|is there) [there] [enough|any|much|still] (space|room|disk space|storage|free space) (left|free|available|remaining|) [(on|in) <my> (disk|hard drive|drive|computer|laptop|pc|machine|hard disk)]',
      '[<check>] <my> (disk|disk space|storage|hard drive|free space|disk usage|storage space|free disk space) [status|usage|left|space] <of>',
      'is <my> (disk|hard drive|drive|hard disk|storage) (full|almost full|nearly full|empty)',
    ],
    'system.memory': [
      '[<tell_me>] how (much|many gigabytes of) [free] <memory> (do i have|is|is there|does <my> have|do we have|have i got|am i using|is being used|are we using|i have|do you have) <left> [free|left|in use|used|available|being used|installed|taken|occupied] <of> <left>',
      "[<tell_me>] (what's|what is) <my> (memory|ram|memory usage|ram usage|memory use|free memory|free ram) [like|usage|status|at] <of>",
      '[<tell_me>] how (full|much in use) is <my> (memory|ram)',
      '[<check>] <my> (memory|ram) [status|usage|use|left] <of>',
      'is there [enough|any] (memory|ram) (left|free|available)',
      'does <my> have enough (memory|ram)',
      'is <my> (memory|ram) full',
    ],
    'system.network': [
      "[<tell_me>] (what's|what is|whats) <my> [local|current] (ip|ip address|network address|i p|i p address|internet address) <of>",
      '<check> <my> (ip|ip address)',
      '(am i|are we|are you|is (this|the|my|your) <pc>) [still|currently|now] (online|connected|offline) [to (the|a|my) <internet>|now]',
      '(is|are) (the|my|our) <internet> [still|currently|now] (up|down|working|connected|on|online|ok|okay|available|running|out|working fine|up and running)',
      '(do i|do we|does this <pc>|do you) [still|currently] have [an|any|a] (internet|internet connection|network connection|network|internet access|connection|wifi|wifi connection)',
      'is there [an|any|a] (internet|internet connection|network connection|network|connection|wifi)',
      '<check> (the|my) (internet|internet connection|network|network connection|network status|wifi connection|connection)',
      '(network|internet|connection) status',
      'is <my> [<pc>] connected to (the|a) <internet>',
    ],
    'system.uptime': [
      '[<tell_me>] how long (has|have) (this|the|my|your) <pc> been (running|on|up|turned on|switched on|powered on|awake)',
      '[<tell_me>] how long (is|was) (this|the|my) <pc> (running|on|up) [already]',
      "[<tell_me>] [what's|what is|what about|check|show me|show] [the|my] (uptime|up time) <of>",
      '(when|since when) (was|has|is|did) (this|the|my) <pc> [been] [last] (started|booted|turned on|switched on|restarted|rebooted|on|running|start|boot)',
      '[<tell_me>] how long have you been (running|on|up)',
    ],
  },
};
