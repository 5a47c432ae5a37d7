/** The names under which chats and forums write emoji between colons, the commonest name of each first. */
const written = `
grinning 😀|smiley 😃|smile 😄|grin 😁|laughing 😆|satisfied 😆|sweat_smile 😅|rofl 🤣|joy 😂|slightly_smiling_face 🙂
upside_down_face 🙃|wink 😉|blush 😊|innocent 😇|heart_eyes 😍|star_struck 🤩|kissing_heart 😘|kissing 😗|relaxed ☺️|yum 😋
stuck_out_tongue 😛|stuck_out_tongue_winking_eye 😜|zany_face 🤪|money_mouth_face 🤑|hugs 🤗|hugging_face 🤗|thinking 🤔
thinking_face 🤔|zipper_mouth_face 🤐|raised_eyebrow 🤨|neutral_face 😐|expressionless 😑|no_mouth 😶|smirk 😏|unamused 😒
roll_eyes 🙄|grimacing 😬|lying_face 🤥|relieved 😌|pensive 😔|sleepy 😪|drooling_face 🤤|sleeping 😴|mask 😷
nauseated_face 🤢|sneezing_face 🤧|hot_face 🥵|cold_face 🥶|dizzy_face 😵|exploding_head 🤯|partying_face 🥳|sunglasses 😎
nerd_face 🤓|confused 😕|worried 😟|slightly_frowning_face 🙁|open_mouth 😮|hushed 😯|astonished 😲|flushed 😳|pleading_face 🥺
fearful 😨|cold_sweat 😰|cry 😢|sob 😭|scream 😱|confounded 😖|persevere 😣|disappointed 😞|sweat 😓|weary 😩|tired_face 😫
yawning_face 🥱|triumph 😤|rage 😡|angry 😠|smiling_imp 😈|imp 👿|skull 💀|poop 💩|hankey 💩|clown_face 🤡|ghost 👻|alien 👽
robot 🤖|robot_face 🤖|smiley_cat 😺|heart_eyes_cat 😻|see_no_evil 🙈|hear_no_evil 🙉|speak_no_evil 🙊|kiss 💋|love_letter 💌
heart ❤️|orange_heart 🧡|yellow_heart 💛|green_heart 💚|blue_heart 💙|purple_heart 💜|black_heart 🖤|white_heart 🤍
broken_heart 💔|two_hearts 💕|sparkling_heart 💖|heartbeat 💓|cupid 💘|gift_heart 💝|100 💯|anger 💢|boom 💥|collision 💥
dizzy 💫|sweat_drops 💦|dash 💨|bomb 💣|speech_balloon 💬|thought_balloon 💭|zzz 💤|wave 👋|raised_hand ✋|hand ✋|ok_hand 👌
v ✌️|crossed_fingers 🤞|metal 🤘|call_me_hand 🤙|point_left 👈|point_right 👉|point_up_2 👆|point_down 👇|point_up ☝️
+1 👍|thumbsup 👍|-1 👎|thumbsdown 👎|fist ✊|facepunch 👊|punch 👊|clap 👏|raised_hands 🙌|open_hands 👐|handshake 🤝|pray 🙏
writing_hand ✍️|muscle 💪|ear 👂|nose 👃|brain 🧠|eyes 👀|eye 👁️|tongue 👅|lips 👄|baby 👶|boy 👦|girl 👧|man 👨|woman 👩
cop 👮|construction_worker 👷|ninja 🥷|santa 🎅|shrug 🤷|facepalm 🤦|walking 🚶|runner 🏃|running 🏃|dancer 💃|family 👪
dog 🐶|cat 🐱|mouse 🐭|rabbit 🐰|fox_face 🦊|bear 🐻|panda_face 🐼|tiger 🐯|lion 🦁|cow 🐮|pig 🐷|frog 🐸|monkey_face 🐵|monkey 🐒
chicken 🐔|penguin 🐧|bird 🐦|eagle 🦅|owl 🦉|bee 🐝|honeybee 🐝|bug 🐛|butterfly 🦋|snail 🐌|ant 🐜|spider 🕷️|turtle 🐢|snake 🐍
octopus 🐙|crab 🦀|tropical_fish 🐠|fish 🐟|dolphin 🐬|whale 🐳|shark 🦈|elephant 🐘|horse 🐴|unicorn 🦄|sheep 🐑|bouquet 💐
cherry_blossom 🌸|rose 🌹|sunflower 🌻|tulip 🌷|seedling 🌱|evergreen_tree 🌲|deciduous_tree 🌳|palm_tree 🌴|cactus 🌵|herb 🌿
four_leaf_clover 🍀|maple_leaf 🍁|fallen_leaf 🍂|leaves 🍃|mushroom 🍄|grapes 🍇|melon 🍈|watermelon 🍉|lemon 🍋|banana 🍌
pineapple 🍍|apple 🍎|green_apple 🍏|pear 🍐|peach 🍑|cherries 🍒|strawberry 🍓|tomato 🍅|avocado 🥑|eggplant 🍆|corn 🌽|bread 🍞
cheese 🧀|hamburger 🍔|fries 🍟|pizza 🍕|hotdog 🌭|taco 🌮|egg 🥚|rice 🍚|ramen 🍜|sushi 🍣|icecream 🍦|doughnut 🍩|cookie 🍪
birthday 🎂|cake 🍰|chocolate_bar 🍫|candy 🍬|coffee ☕|tea 🍵|wine_glass 🍷|cocktail 🍸|beer 🍺|beers 🍻|champagne 🍾
earth_africa 🌍|earth_americas 🌎|earth_asia 🌏|globe_with_meridians 🌐|house 🏠|office 🏢|hospital 🏥|bank 🏦|hotel 🏨|school 🏫
department_store 🏬|factory 🏭|car 🚗|red_car 🚗|taxi 🚕|bus 🚌|ambulance 🚑|truck 🚚|bike 🚲|airplane ✈️|rocket 🚀|ship 🚢|boat ⛵
anchor ⚓|construction 🚧|traffic_light 🚥|hourglass ⌛|watch ⌚|alarm_clock ⏰|stopwatch ⏱️|sunny ☀️|cloud ☁️|umbrella ☔
snowflake ❄️|snowman ⛄|zap ⚡|fire 🔥|droplet 💧|ocean 🌊|rainbow 🌈|star ⭐|star2 🌟|sparkles ✨|moon 🌔|full_moon 🌕|sun_with_face 🌞
jack_o_lantern 🎃|christmas_tree 🎄|fireworks 🎆|sparkler 🎇|balloon 🎈|tada 🎉|confetti_ball 🎊|ribbon 🎀|gift 🎁|ticket 🎫
trophy 🏆|medal_sports 🏅|1st_place_medal 🥇|soccer ⚽|basketball 🏀|football 🏈|baseball ⚾|tennis 🎾|dart 🎯|video_game 🎮
game_die 🎲|art 🎨|musical_note 🎵|notes 🎶|microphone 🎤|headphones 🎧|guitar 🎸|movie_camera 🎥|camera 📷|tv 📺|phone ☎️
telephone ☎️|iphone 📱|battery 🔋|electric_plug 🔌|computer 💻|desktop_computer 🖥️|printer 🖨️|keyboard ⌨️|cd 💿|floppy_disk 💾
mag 🔍|bulb 💡|flashlight 🔦|book 📖|books 📚|newspaper 📰|bookmark 🔖|moneybag 💰|yen 💴|dollar 💵|euro 💶|pound 💷|credit_card 💳
money_with_wings 💸|chart 💹|email ✉️|envelope ✉️|e-mail 📧|incoming_envelope 📨|package 📦|mailbox 📫|pencil2 ✏️|memo 📝|pencil 📝
briefcase 💼|file_folder 📁|calendar 📆|date 📅|chart_with_upwards_trend 📈|chart_with_downwards_trend 📉|bar_chart 📊|clipboard 📋
pushpin 📌|paperclip 📎|straight_ruler 📏|scissors ✂️|lock 🔒|unlock 🔓|key 🔑|hammer 🔨|wrench 🔧|gear ⚙️|link 🔗|shield 🛡️
microscope 🔬|telescope 🔭|satellite 📡|syringe 💉|pill 💊|door 🚪|bed 🛏️|toilet 🚽|shower 🚿|shopping_cart 🛒|shopping 🛍️|gem 💎
ring 💍|crown 👑|tophat 🎩|eyeglasses 👓|necktie 👔|shirt 👕|tshirt 👕|jeans 👖|dress 👗|shoe 👞|athletic_shoe 👟|high_heel 👠
handbag 👜|warning ⚠️|no_entry ⛔|no_entry_sign 🚫|x ❌|o ⭕|white_check_mark ✅|heavy_check_mark ✔️|ballot_box_with_check ☑️
heavy_plus_sign ➕|heavy_minus_sign ➖|question ❓|grey_question ❔|exclamation ❗|heavy_exclamation_mark ❗|bangbang ‼️|recycle ♻️
arrow_up ⬆️|arrow_down ⬇️|arrow_left ⬅️|arrow_right ➡️|arrows_counterclockwise 🔄|back 🔙|soon 🔜|top 🔝|new 🆕|free 🆓|up 🆙|cool 🆒
ok 🆗|sos 🆘|information_source ℹ️|infinity ♾️|red_circle 🔴|large_blue_circle 🔵|black_circle ⚫
white_circle ⚪|checkered_flag 🏁|triangular_flag_on_post 🚩|loudspeaker 📢|mega 📣|bell 🔔|no_bell 🔕|bust_in_silhouette 👤
`

/** Emoji by name. */
export const emojiByName: ReadonlyMap<string, string> = new Map(
  written
    .trim()
    .split(/[|\n]/)
    .map((pair): readonly [string, string] => {
      const space = pair.indexOf(' ')
      return [pair.slice(0, space), pair.slice(space + 1)]
    }),
)

/** The names of an emoji, the commonest first, with its variation selector or without. */
export const namesByEmoji: ReadonlyMap<string, readonly string[]> = byEmoji()

function byEmoji(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>()
  for (const [name, emoji] of emojiByName)
    for (const form of new Set([emoji, emoji.replace('\ufe0f', '')]))
      names.set(form, [...(names.get(form) ?? []), name])
  return names
}
