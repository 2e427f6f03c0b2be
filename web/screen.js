// loaded for timelines of many events, once there is nothing else to do; the page is lighter without it
export { createScreening } from './app/screening.js'
