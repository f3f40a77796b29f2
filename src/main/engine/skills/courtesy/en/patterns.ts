import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say out of courtesy. */
export const courtesyPatterns: Patterns = {
  parts: {
    hi: "(hello|hi|hey|hiya|howdy|greetings|hey hey|hi hi|hello hello|yo|ahoy|ahoy hoy|hola|bonjour|aloha|salutations|good day|g'day|heya|hullo|welcome back)",
    you: '[there] [there|hark|jarvis|friend|my friend|buddy|pal|fellow|dear|ai|alexa|siri|computer|assistant|again|to you|everyone|everybody|old friend|mate|ai device|robot|bot|stranger]',
    today:
      '[today|right now|now|this (fine|lovely|beautiful|) (day|morning|afternoon|evening)|these days|lately|tonight|for you|with you|going|so far|then]',
    thanks:
      '(thanks|thank you|thank ya|thanks you|many thanks|thank|thx|thank you ever so much|cheers|much obliged|merci|merci beaucoup|gracias|danke|much appreciated|i thank you|i appreciate (it|that|this|you|everything)|appreciate it|i (really|truly|greatly|so much) appreciate (it|that)|that you)',
    much: '[very|so|so very|ever so] [much|kindly|a lot|a bunch|a million|a ton|a thousand|again|heaps|loads|tons|indeed|dear|beaucoup]',
    help: '[all|all of] (the|your|that|this) [great|kind|good|wonderful|amazing|quick|nice] [time and] (help|assistance|answer|answers|info|information|response|reply|support|time|cooperation|service|effort|efforts|advice|work|hard work|update|reminder|feedback|suggestion|heip)',
    helped:
      '(helping|helping me|assisting|assisting me|telling me|answering|answering me|answering my question|answering my questions|giving me assistance|giving me that|giving me the answer|doing that|doing this|that|this|it|everything|everything you do|being there|your help|trying|your time and trying to help|trying to help|letting me know|being so helpful|the reminder|clarifying|explaining|looking that up|checking|chatting|talking)',
    nice: '(nice|great|good|lovely|a pleasure|fun|wonderful|enjoyable|awesome|cool|really nice|really great|really awesome|so nice|so good|very nice|so great|really good|always nice|always good|always a pleasure|pleasant|delightful|amazing|a joy|interesting)',
    talking:
      '(talking|speaking|chatting|to talk|to speak|to chat|to see|seeing|to meet|meeting|to be able to chat|to catch up|catching up|to get in touch|to talk it out|conversing|to converse|hanging out|to hang out|to hear from) [again|more] [to|with] [you] [again|today]',
    bye: "(goodbye|good bye|bye|bye bye|byebye|farewell|fairwell|so long|adios|sayonara|syonara|au revoir|ciao|cheerio|toodles|tootles|toodle oo|ta ta|tata|ta-ta|auf wiedersehen|adieu|peace|peace out|later|laters|see ya|see you|see you (later|soon|around|then|tomorrow|again|next time|in a while|in a bit|later then)|see ya (later|soon|around|then|tomorrow|next time|in a while)|catch you (later|around|soon)|talk to you (later|soon|again|tomorrow|next time|again soon)|talk soon|until (next time|tomorrow|we meet again|then)|till next time|have a (good|nice|great|lovely|wonderful|pleasant) (one|day|evening|night|weekend|time|afternoon|morning)|enjoy your (day|evening|night|weekend)|take care|take it easy|bye for now|goodbye for now|catch ya later|i'll see you (around|later|soon|tomorrow)|ill see you around|i will see you (later|soon|around))",
    praise:
      "(good job|great job|nice job|well done|nice work|good work|great work|nice|great|perfect|awesome|excellent|brilliant|wonderful|fantastic|amazing|cool|super|superb|bravo|nicely done|way to go|lovely|terrific|really great|really good|sweet|very good|very nice|good one|nice one|impressive|(that's|that was|this was|it was|this is) (great|awesome|perfect|good|nice|wonderful|brilliant|excellent|amazing|cool|fantastic|impressive|lovely|very good|very helpful|really helpful|helpful)|that is (great|awesome|perfect|good|nice|wonderful|brilliant|excellent|amazing|cool|very helpful|helpful)|you (did|are doing|have done|'ve done) [a] (good|great|nice|wonderful|excellent) (job|work)|good (boy|girl|bot|robot)|you (rock|rule)|good looking out)",
  },
  intents: {
    'smalltalk.hello': [
      '<hi> <you>',
      '<hi> [,] (anyone|anybody|somebody|is anyone|is anybody|are you) (there|home|here|listening)',
      '[well] <hi> <you>',
      "[it's|it is|how] [so|very|really] (nice|good|great|lovely) to (see|meet|hear from) you [again]",
      '(i) [just] (wanted|want) to say (hi|hello|hey) [to you]',
      '[just] (wanted|want|came) to say (hi|hello|hey) [to you]',
      '(say|greetings) (hello|hi|to you) [to me]',
    ],
    'smalltalk.good-morning': ['[<hi>] good morning <you> [to you [too]]', 'morning'],
    'smalltalk.good-afternoon': ['[<hi>] good afternoon <you> [to you [too]]'],
    'smalltalk.good-evening': ['[<hi>] good evening <you> [to you [too]]'],
    'smalltalk.good-night': ['(good night|goodnight|nighty night|night night|sleep well|sweet dreams) <you>'],
    'smalltalk.how': [
      "[<hi> <you>] (how are you|how're you|how you are|how are ya|how you doing|how are you doing|how are you feeling|how do you do|how do you feel|how have you been|how've you been|how've you been feeling|how have you been feeling|how are things|how are things (going|treating you)|how are you getting on|how's it going|hows it going|how is it going|how goes it|how is everything|how's everything|how is everything going|how's everything going|how is life|how's life|how is your day|how's your day|how was your day|how is your day going|how's your day going|what's up|what is up|whats up|sup|wassup|what's new|what is new|what's happening|what's going on|how are you holding up|how is your (morning|evening|afternoon|night|week)|how's your (morning|evening|afternoon|week)) [hark|jarvis|ai|buddy|friend|my friend|doing] <today> [ai|hark|jarvis]",
      '[<hi> <you>] are you [doing|feeling] (well|good|ok|okay|alright|all right|fine|great|happy) <today>',
      "(tell me|let me know|i'd like to know|i want to know|i would like to know) how (you are|you've been|you have been|you're|you are doing|you're doing|you feel|you are feeling|things are) [doing] <today>",
    ],
    'smalltalk.thanks': [
      '<thanks> <much> <you>',
      '<thanks> <much> (for|with) <help> <much> [ai|hark]',
      '<thanks> <much> for (<helped>|<helped> <help>) [today|ai] <much>',
      "(i am|i'm|i feel) [so|very|really|truly|extremely] (thankful|grateful|glad|happy|pleased|obliged|appreciative) [(for|with) (<help>|<helped>|your answer|you)|that you (helped|did that|helped me|are here) [for me]|you (did that|helped me|helped|are here) [for me]|to have you]",
      '(i) [really|truly|greatly|do|so] (appreciate|appeciate) (<help>|that answer|you helping [me]|what you did|what you do|that|it|you|everything [you do]|all you do) <much>',
      'appreciate (<help>|it|that|you)',
      "(i [want|need|would like|have] to thank you|i'd like to thank you|i wanted to thank you|let me thank you|i must thank you) [for (<help>|<helped>)] <you>",
      "(you've|you have) [really|already] (helped me|been [a] [very|so|such a|really] [big|great|huge|tremendous|] (help|helpful)|been so kind|made my day|saved me|saved my day) [a lot|out|so much|today]",
      "(you're|youre|you are|ur) (the best|a doll|a star|awesome|great|amazing|wonderful|so helpful|very helpful|the greatest|a lifesaver|a life saver|my hero|so nice|so kind|very kind|too kind|an angel|a gem|so sweet) [to think of me|<thanks>]",
      'you have (my [sincere|deepest|utmost] (gratitude|thanks)|given me so much (information|help))',
      '(i have|i have so) much gratitude [for <help>]',
      '(your|the) (help|answer|assistance|response|reply) (is|was|has been) [very|much|really|greatly|so|most] (appreciated|helpful|good|great|enjoyable|useful|perfect|excellent|welcome)',
      '(your|that) (answer|help|response) (pleased|helped|pleases) me',
      '<thanks> <much> [,] that (was|is) [really|very|so|quite] (helpful|useful|kind [of you]|nice [of you])',
      '(i owe you [one|big time]|you rock|that (was|is) [really|very|so|quite] (helpful|useful|kind [of you]|nice [of you]))',
    ],
    'smalltalk.who': [
      "(who are you|who're you|what are you|what is your name|what's your name|whats your name|what are you called|what do (i|they|people|we) call you|what should i call you|what can i call you|do you have a name|introduce yourself|tell me about yourself|tell me your name|tell me who you are|who am i (talking|speaking) (to|with)|say your name|what do you go by) [again|exactly|anyway]",
    ],
    'smalltalk.maker': [
      '(who|which company|what company) (made|built|created|developed|programmed|designed|invented|wrote|owns|is behind) you',
      "(who|what) (is|are|was|'s) your (maker|makers|creator|creators|developer|developers|inventor|owner|author|designer|boss)",
      '(who were you|who are you|by whom were you) (made|built|created|developed|programmed|designed) [by]',
      '(where (are|do|did) you [come] from|where were you (made|built|created|born))',
    ],
    'smalltalk.robot': [
      '(are|is this|am i (talking|speaking) (to|with)) [you] [really|actually|just|only] [a|an] [real|actual|living] (robot|bot|machine|computer|program|ai|a i|person|human|human being|man|woman|real|alive|sentient|conscious|artificial intelligence)',
    ],
    'smalltalk.home': [
      'where (do|are) you [actually|currently] (live|run|running|located|based|stay|at|right now|)',
      'where is your (home|house)',
    ],
    'smalltalk.hear': ['(can|do) you hear me [now|okay|ok|all right]', 'are you (listening|there|awake|still there)'],
    'smalltalk.listening': [
      '(are|do|can|will|were) you [always|still|constantly|currently|ever|secretly] (listen|listening|hear|hearing|spy|spying|eavesdrop|eavesdropping) (to|on|) (me|us|everything [i say|we say]|what (i|we) (say|am saying|are saying)|my conversations|our conversations|all the time) [all the time|right now|now|constantly]',
      'are you always (listening|on)',
      'when do you listen [to me]',
    ],
    'smalltalk.recording': [
      '(are|do|will|did|have) you [always|ever|secretly|currently] (record|recording|recorded|save|saving|saved|store|storing|stored|keep|keeping|log|logging|send|sending|sent|share|sharing|upload|uploading|sell) (me|us|this|everything [i say|we say]|what (i|we) (say|said|am saying)|this conversation|(my|our) (voice|voices|words|data|audio|conversations|conversation|recordings|commands)) [all the time|anywhere|somewhere|to (anyone|anybody|someone|the cloud|the internet|a server|others)|right now|now]',
      '(am i|are we) [being] (recorded|listened to|monitored)',
      '(where|what) (does|do|is|happens) [to] my (data|voice|recordings|words) (go|stored|saved|kept|sent|)',
    ],
    'smalltalk.yes': [
      '(yes|yeah|yep|yup|yes please|sure|of course|certainly|absolutely|definitely|affirmative) [please|sure|thanks|thank you] #alone',
    ],
    'smalltalk.okay': [
      "(okay|ok|alright|all right|right|fine|i see|got it|understood|very well|that is fine|that's fine|aha|oh) [then|okay|ok] #alone",
      '[just] (hold on|hang on|wait|give me) (a|one|just a) (second|sec|moment|minute|tick|mo) #alone',
      '[just] (a|one) (moment|second|sec|minute) #alone',
      '(hold on|hang on|wait) #alone',
    ],
    'smalltalk.goodbye': [
      '[ok|okay|well|alright|thanks|great talk|great chat|nice chat|thank you] [,] <bye> <you> [now|then|for now|too]',
      "(it was|it's been|it is|it has been|that was|this was|was|) <nice> <talking> [,] [<bye>] [now]",
      '(it|this|that) was <nice> [,] <bye> [<bye>]',
      '(this was|that was|that is|it was|what) [a|an|] <nice> (chat|conversation|talk)',
      '(great|good|nice|lovely|fun) (chat|talk|conversation|chatting|talking) [with you]',
      '(i) [really|have] (enjoyed|had fun|had a pleasure|had a good time|had a great time|loved|like|liked) <talking>',
      "[i'm|i am|we are] [so] (glad|happy|pleased) (we|i) (got|were able|was able|could|had a chance) [to] (talk|chat|speak) [to you|with you] [again]",
      "(i'm|i am|i’m) (leaving|off|going|heading out|out|out of here|saying goodbye|going to bed|off to bed) [now|then] [-] [<bye>]",
      "(i'll|i will|i’ll) be (leaving|going|off) [now]",
      "(i've|i have|i) [got|gotta|must|need] [to] (go|run|leave|say goodbye|be going|get going) [now] [ai] [but it was <nice> <talking>] [<bye>]",
      "(it's|it is) time (to (say goodbye|go|leave)|for me to go)",
      'thanks for (chatting|talking|the chat|the talk) [with me|to me] [<bye>]',
      "(that's|that is|that will be) all [for now|for today] [,] <bye>",
      '(say|i say|say your) (goodbye|bye) [to me]',
    ],
    'smalltalk.praise': ['<praise> <you>', '(good|great|nice|excellent|fine) answer'],
    'smalltalk.love': [
      '[but] [do] you (love|like) me',
      '(i|we) [really|do|just] (love|adore|like) you [so|very] [much|too|a lot]',
      '(will|would) you marry me',
      '(be|will you be) my (girlfriend|boyfriend|friend|best friend|valentine)',
    ],
    'smalltalk.age': [
      'how old are you',
      "(when is|when's|what is|what's) your birthday",
      "(what is|what's) your age",
      'when were you born',
    ],
    'smalltalk.insult': [
      "(you are|you're|your|youre|you) [so|really|very|such a|a|an|pretty] (stupid|dumb|useless|rubbish|an idiot|idiot|annoying|silly|thick|hopeless|terrible|awful|the worst|bad|crap|not very (clever|smart|bright|good))",
      '(stupid|useless|silly|dumb) (thing|machine|computer|robot|assistant)',
    ],
    'smalltalk.sad': [
      "(i'm|i am|i feel|i'm feeling|i am feeling) [so|really|very|a bit|a little|quite] (sad|down|unhappy|lonely|depressed|low|miserable|blue|stressed|upset) [today|tonight|right now]",
    ],
    'smalltalk.bored': ["(i'm|i am|i feel|we're|we are) [so|really|very|a bit|a little] bored [today|now]"],
    'smalltalk.birthday': ['happy birthday <you>'],
    'smalltalk.sorry': [
      "(sorry|i'm sorry|i am sorry|my bad|my apologies|excuse me|pardon me) [about that|for that|hark]",
    ],
  },
};
