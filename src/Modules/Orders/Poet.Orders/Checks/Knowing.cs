using Poet.Orders.Domain;
using Poet.OrderTypes.Sdk.Law;
using static Poet.Orders.Checks.StandingWords;

namespace Poet.Orders.Checks;

/// <summary>How well it can be proved that the person knew of the order. Evidence beside the answer, and never a reason to change it.</summary>
internal static class Knowing
{
    private const string ServeNow = "Serve or tell now, and record it";

    public static KnowledgeFound Of(IReadOnlyList<OrderFact> facts, OrderForm? form, Sight sight, DateTimeOffset at)
    {
        var served = facts.OfType<Served>().ToList();
        var before = served.Where(s => s.At <= at).OrderByDescending(s => s.How).ThenBy(s => s.At).ToList();
        var rule = form is null ? null : $"{Binds(form.Knowledge.Binds)} ({form.Knowledge.Section}). {form.Knowledge.Note}";
        if (before.Count == 0)
        {
            var later = served.Count == 0 ? "No service or telling is recorded" : $"Told only after this instant, on {Moment(served.Min(s => s.At))}";
            return new($"{later}: knowledge is not yet proved. {ServeNow}", null, rule);
        }
        var best = before[0];
        var weak = best.How is KnowledgeEvidence.Claimed or KnowledgeEvidence.ServedIndirectly ? $", which is weak evidence. {ServeNow}" : "";
        return new($"{InWords(best.How)}, {Moment(best.At)}{weak}", best.How, rule)
        {
            Evidence = [.. before.Select(s => $"{InWords(s.How)}, {Moment(s.At)}{(sight.Text(s.Words) is { Length: > 0 } note ? ": " + note : "")}")],
        };
    }

    private static string Binds(BindsWhen when) => when switch
    {
        BindsWhen.Made => "Binds from when it is made",
        BindsWhen.Served => "Binds from service",
        BindsWhen.RepresentedOrServed => "Binds when the person was represented in court or served",
        _ => "Breach is an offence only once the person is aware of it",
    };

    public static string InWords(KnowledgeEvidence how) => how switch
    {
        KnowledgeEvidence.InCourt => "Present or represented in court",
        KnowledgeEvidence.ServedIndirectly => "Served by post or through another",
        KnowledgeEvidence.ServedInPerson => "Served in person",
        KnowledgeEvidence.ToldByOfficer => "Told by an officer",
        KnowledgeEvidence.ReadBackOnVideo => "Read back on body-worn video",
        _ => "A record claims that the person was told",
    };
}
