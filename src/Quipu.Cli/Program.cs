using Quipu.Cli;

using var stop = new StopSignal();
return CommandLine.Run(args, Terminal.OfProcess(), stop.Token);
