/** 256 simple words of English; a test demands that each differs from every other in two letters at least and that none begins another. */
export const englishWords: readonly string[] = `
  acorn airport almond amber anchor animal apple apricot arrow autumn avenue badge bakery balcony balloon bamboo
  banana basket beach beetle bell bicycle biscuit blanket blossom bottle boulder bowl branch bread breeze brick
  bridge broom brother bucket butter button cabin cactus camel camera candle canyon carpet carrot castle cedar
  celery ceramic chair chalk cherry chess chicken cinema circle city clinic clock cloud clover coconut coffee
  comet compass copper coral corner cotton cousin cradle crayon crystal cucumber curtain dancer dawn desert diamond
  dinner doctor dolphin donkey dragon drawer dream drum eagle earth elbow elephant emerald engine envelope evening
  family farmer feather fence finger fire flag flower flute forest fossil fountain fox friend frost fruit
  galaxy garden garlic gate ghost giraffe glass glove goat gold grape guitar hammer harvest helmet hill
  honey horizon horse hospital hotel island ivory jacket jasmine jelly jewel juice jungle kettle keyboard kitchen
  kite kitten knight ladder lamp lantern lemon letter library lighthouse lily lion lizard lobster magnet mango
  maple marble market meadow melon midnight mirror moon morning mouse museum mushroom music napkin needle nest
  notebook oasis ocean olive orange orchard oven palace paper peacock pearl pencil pepper piano picnic pigeon
  pillow pilot pine planet poem pond puzzle pyramid rabbit radio rainbow raven ribbon river roof rope
  ruby sailor salmon scarf school shadow sheep silver sister slipper smoke snow sofa soldier spider spring
  squirrel stable station stone storm street sugar summer sunset swan teacher thunder tiger tomato tower tractor
  train tulip tunnel turtle umbrella village violin volcano wagon water window winter wolf wonder wood yellow
`
  .trim()
  .split(/\s+/)
