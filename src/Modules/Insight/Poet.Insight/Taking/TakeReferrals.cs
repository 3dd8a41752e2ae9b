using Poet.Insight.Domain;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Contracts;
using Poet.Referrals.Contracts;

namespace Poet.Insight.Taking;

/// <summary>Referrals and applications: their states, and the days on which they were received, made, heard and decided.</summary>
internal sealed class TakeReferrals(Keeper keeper, IReferrals? referrals = null) : IHandle<ReferralReceived>, IHandle<ReferralDecided>, IHandle<ApplicationChanged>, IHandle<ApplicationGranted>
{
    private IReferrals Referrals => referrals ?? throw new NotYetException("Referrals is switched off, and nobody else knows how its records stand");

    public Task Handle(ReferralReceived fact, CancellationToken cancel) => TakeReferral(fact.ReferralId, cancel);

    public Task Handle(ReferralDecided fact, CancellationToken cancel) => TakeReferral(fact.ReferralId, cancel);

    public Task Handle(ApplicationChanged fact, CancellationToken cancel) => TakeApplication(fact.ApplicationId, cancel);

    public Task Handle(ApplicationGranted fact, CancellationToken cancel) => TakeApplication(fact.ApplicationId, cancel);

    private async Task TakeReferral(Guid id, CancellationToken cancel)
    {
        var taken = await keeper.Open(Kinds.Referral, id, cancel);
        if (await Referrals.Life(id, cancel) is not { } life)
            return;
        var of = new Owner(Kinds.Referral, id, life.SubjectId, life.Force, life.TypeCode, null);
        await keeper.Keep(taken, Stretches(of, life.States), life.States.Take(1).Select(s => Happened(of, "received", LondonTime.DateOf(s.From), life.Source)), cancel);
    }

    private async Task TakeApplication(Guid id, CancellationToken cancel)
    {
        var taken = await keeper.Open(Kinds.Application, id, cancel);
        if (await Referrals.LifeOfApplication(id, cancel) is not { } life)
            return;
        var of = new Owner(Kinds.Application, id, life.SubjectId, life.Force, life.TypeCode, life.OrderId);
        var decided = life.States.LastOrDefault(s => s.State is "granted" or "refused" or "withdrawn" or "collapsed");
        var made = life.States.FirstOrDefault(s => s.State == "awaiting-court") ?? (decided is { State: "granted" or "refused" } ? decided : null);
        List<Moment> moments = [.. life.HeardOn.Distinct().Select(on => Happened(of, "heard", on))];
        if (made is not null)
            moments.Add(Happened(of, "made", decided is not null && decided.From < made.From ? LondonTime.DateOf(decided.From) : LondonTime.DateOf(made.From)));
        if (decided is not null)
            moments.Add(Happened(of, decided.State, LondonTime.DateOf(decided.From)));
        await keeper.Keep(taken, Stretches(of, life.States), moments, cancel);
    }

    private sealed record Owner(string Kind, Guid Record, Guid SubjectId, string Force, string? TypeCode, Guid? OrderId);

    // each state until the next; what was decided on an earlier day than it was recorded leaves what came between without time
    private IEnumerable<Stretch> Stretches(Owner of, IReadOnlyList<StateSince> states) => states.Select((s, i) => new Stretch
    {
        Id = keeper.NewId(), Kind = of.Kind, Record = of.Record, SubjectId = of.SubjectId, Force = of.Force, TypeCode = of.TypeCode, State = s.State, From = s.From,
        Until = states.Skip(i + 1).Select(next => next.From).DefaultIfEmpty(Stretch.Open).Min(),
    });

    private Moment Happened(Owner of, string what, DateOnly on, string? detail = null) => new()
    {
        Id = keeper.NewId(), Kind = of.Kind, Record = of.Record, SubjectId = of.SubjectId, OrderId = of.OrderId, Force = of.Force, TypeCode = of.TypeCode, What = what, On = on, Detail = detail,
    };
}
