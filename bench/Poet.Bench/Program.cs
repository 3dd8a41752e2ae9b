using Poet.Bench;
using Poet.Bench.Contestants;

switch (args)
{
    case ["bare", var provider, var connection, var url]:
        return await BareServer.Run(provider, connection, url);
    case ["platform", var how, .. var rest]:
        return await PlatformServer.Run(how, rest);
    case ["check", .. var rest]:
        return await CheckBench.Run(Settings.Of(rest));
    case ["audit", .. var rest]:
        return await AuditBench.Run(Settings.Of(rest));
    case ["work", .. var rest]:
        return await WorkBench.Run(Settings.Of(rest));
    case ["areas", .. var rest]:
        return AreasBench.Run(Settings.Of(rest));
    case ["tiers", .. var rest]:
        return await TiersBench.Run(Settings.Of(rest));
    case ["counters", .. var rest]:
        return await CountersBench.Run(Settings.Of(rest));
    case ["plugins", .. var rest]:
        return await PluginBench.Run(Settings.Of(rest));
    case ["import", .. var rest]:
        return await ImportBench.Run(Settings.Of(rest));
    case ["start", .. var rest]:
        return await StartBench.Run(Settings.Of(rest));
    case ["memory", .. var rest]:
        return await MemoryBench.Run(Settings.Of(rest));
    default:
        Console.Error.WriteLine("""
            dotnet run -c Release --project bench/Poet.Bench -- VERB [OPTIONS]

              check    the check's endpoint at several sizes of register, beside a bare contestant
              audit    what the audit costs a check, what sealing costs whoever records orders, how fast it seals, how fast it verifies
              work     the worklist page, recording a visit with 15 results and opening a breach with its check, at several sizes of register, beside raw commands
              areas    which of 100,000 areas hold a point, beside prepared geometries
              tiers    counting the tiers of 100,000 people from 1,000,000 reports
              counters a look at a force's figures from the counts that are kept, beside counting every row; what the keeping costs whoever writes
              plugins  loading all plugins, reading orders of 15 conditions, assessing a condition
              import   a sheet of 20,000 rows, end to end
              start    from starting the program on an existing database to its first page
              memory   what the program holds after importing the sample of 1,000 rows

              --provider sqlite|postgres   one database instead of both
              --only PART                  one part of it (audit: check, record, verify; plugins: load, read, assess)
              --orders 1000,100000         sizes of the register (check; work: 10000,100000)
              --rounds 3                   rounds; medians are reported
              --seconds 5                  length of one contestant's turn (check, work)
              --connections 8              connections (check)
              --rows 20000                 rows of the sheet (import)
              --show                       print one answer of each contestant (check)
              --keep                       leave the databases where they are and say where
            """);
        return 2;
}
