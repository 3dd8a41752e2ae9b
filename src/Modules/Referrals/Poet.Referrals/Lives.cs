using Poet.OrderTypes.Sdk.Clocks;
using Poet.Referrals.Contracts;
using Poet.Referrals.Domain;
using Poet.Referrals.Domain.Applications;

namespace Poet.Referrals;

/// <summary>The states of a record as they followed each other, read from the steps that nobody changes.</summary>
internal static class Lives
{
    public static IReadOnlyList<StateSince> Of(Referral referral) =>
        [.. referral.Steps.OrderBy(s => s.Sequence).Select(s => (State: StateAfter(s.What), s.At)).Where(s => s.State is not null).Select(s => new StateSince(s.State!, s.At))];

    public static IReadOnlyList<StateSince> Of(Application application)
    {
        List<StateSince> states = [];
        foreach (var step in application.Steps.OrderBy(s => s.Sequence))
            switch (step.What)
            {
                case "drafted" or "redrafted" when states is [] or [.., { State: not "drafting" }]:
                    states.Add(new("drafting", step.At));
                    break;
                case "awaiting-court":
                    states.Add(new("awaiting-court", step.At));
                    break;
                case "granted" or "refused" or "withdrawn" or "collapsed":
                    states.Add(new(step.What, Decided(application, step)));
                    break;
            }
        return states;
    }

    // what a court decided holds from its day, whenever it was recorded; what is recorded on that very day, from then on, so that what came before on the day stays before it
    private static DateTimeOffset Decided(Application application, ApplicationStep step) =>
        application.DecidedOn is { } day && day < LondonTime.DateOf(step.At) ? LondonTime.StartOf(day) : step.At;

    private static string? StateAfter(string step) => step switch
    {
        "received" or "resubmitted" or "taken-up-again" => "received",
        "returned" or "accepted" or "not-progressed" => step,
        _ => null,
    };
}
