import whole from '../case/whole'
import { handOver } from './parts'

handOver(whole)
