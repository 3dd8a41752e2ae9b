using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Plans.Domain;
using Poet.Plans.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Subjects.Contracts;

namespace Poet.Plans.Tiers;

/// <summary>Of which tier somebody is, with every report that names the person counted, or not and why.</summary>
/// <param name="SubjectId">The person.</param>
[Permission("plans.read")]
internal sealed record ShowTier(Guid SubjectId) : IPersonQuery<TierView>
{
    /// <summary>The day, not in the future; today when left out.</summary>
    public DateOnly? On { get; init; }

    public static void Map(IEndpointRouteBuilder plans) =>
        plans.MapGet("/people/{subjectId:guid}/tier", async (Guid subjectId, DateOnly? on, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(await mediator.Send(new ShowTier(subjectId) { On = on }, cancel)))
            .WithSummary("Show somebody's tier and why").Sends(typeof(ShowTier));
}

/// <summary>Of which tier somebody is. Reports are suspicions: being named is no finding.</summary>
/// <param name="SubjectId">The record that stands for the person.</param>
/// <param name="SubjectName">Name.</param>
/// <param name="On">The day.</param>
/// <param name="PolicyNumber">The policy that held; 0 for the rules as published.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Tier">1 or 2; left out for neither.</param>
/// <param name="Namings">Reports that count.</param>
/// <param name="Rapes">Of them rape.</param>
/// <param name="Recent">Of them reported within the months of the first tier.</param>
/// <param name="LastReportedOn">The day of the last of them.</param>
/// <param name="InPrison">True where the person is in prison on the day, as custody is recorded.</param>
internal sealed record TierView(Guid SubjectId, string SubjectName, DateOnly On, int PolicyNumber, TierRules Rules, int? Tier, int Namings, int Rapes, int Recent, DateOnly? LastReportedOn, bool InPrison)
{
    /// <summary>The higher tier that only prison keeps the person from.</summary>
    public int? TierIfReleased { get; init; }

    /// <summary>The higher tier that one more report of a sexual offence would make.</summary>
    public int? WithOneReport { get; init; }

    /// <summary>The higher tier that one more report of rape would make.</summary>
    public int? WithOneRape { get; init; }

    /// <summary>The nominal that the person is; left out for none.</summary>
    public Guid? NominalId { get; init; }

    /// <summary>Every report that names the person, the oldest first.</summary>
    public IReadOnlyList<CountedReport> Reports { get; init; } = [];
}

/// <summary>A report, counted or not.</summary>
/// <param name="Crime">Number of the crime.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="ReportedOn">The day of the report.</param>
/// <param name="Classification">Home Office classification.</param>
/// <param name="NamedAs">As what it names the person.</param>
/// <param name="Counts">True where it counts.</param>
/// <param name="WhyNot">Why it does not: cancelled, not-as-suspect, eliminated, not-sexual, after-the-day or same-crime.</param>
/// <param name="Rape">True where it counts as rape.</param>
/// <param name="Recent">True where it was reported within the months of the first tier.</param>
/// <param name="UnderRecord">The record that it names, where that is not the one that stands for the person.</param>
internal sealed record CountedReport(string Crime, string RecordedBy, DateOnly ReportedOn, string Classification, NamedAs NamedAs, bool Counts, WhyNot? WhyNot, bool Rape, bool Recent, Guid? UnderRecord);

internal sealed class ShowTierHandler(PlansDb db, TierCounting counting, Policies policies, ISubjects subjects, RequestContext context, TimeProvider time) : IRequestHandler<ShowTier, TierView>
{
    public async Task<TierView> Handle(ShowTier query, CancellationToken cancel)
    {
        var today = LondonTime.DateOf(time.GetUtcNow());
        if (query.On > today)
            throw new BadInputException("on-wrong", "Ask about a day that is not in the future", "on");
        var person = (await subjects.Summaries([query.SubjectId], cancel)).GetValueOrDefault(query.SubjectId) ?? throw new NotFoundException("person");
        var (force, on) = (context.Actor.Force, query.On ?? today);
        var policy = await policies.On(force, on, cancel);
        var answer = (await counting.Of(force, [person.Id], policy.Rules, on, cancel))[person.Id];
        var records = (await subjects.SamePerson(person.Id, cancel)).ToArray();
        var reports = await db.Reports.AsNoTracking().Where(r => EF.Parameter(records).Contains(r.SubjectId)).ToDictionaryAsync(r => r.Id, cancel);
        var nominal = await db.Nominals.Where(n => EF.Parameter(records).Contains(n.SubjectId)).Select(n => (Guid?)n.Id).FirstOrDefaultAsync(cancel);
        context.Consult(person.Id);
        return new(person.Id, person.Name, on, policy.Number, policy.Rules, answer.Tier, answer.Namings, answer.Rapes, answer.Recent, answer.LastReportedOn, answer.InPrison)
        {
            TierIfReleased = answer.TierIfReleased, WithOneReport = answer.WithOneReport, WithOneRape = answer.WithOneRape, NominalId = nominal,
            Reports = [.. answer.Trail.Where(c => reports.ContainsKey(c.Report.Id)).Select(c => (Counted: c, Report: reports[c.Report.Id])).Select(c => new CountedReport(c.Report.Crime, c.Report.RecordedBy, c.Report.ReportedOn, c.Report.Classification, c.Report.NamedAs,
                c.Counted.WhyNot is null, c.Counted.WhyNot, c.Counted.Rape, c.Counted.Recent, c.Report.SubjectId == person.Id ? null : c.Report.SubjectId))],
        };
    }
}
