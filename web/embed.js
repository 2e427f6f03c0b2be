import { startEmbed } from './app/embed.js'

startEmbed(document)
