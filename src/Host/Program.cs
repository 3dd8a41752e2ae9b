using Poet.Host;

return await CommandLine.Run(args);
