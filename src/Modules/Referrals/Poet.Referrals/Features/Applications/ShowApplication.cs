using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Orders.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Referrals.Domain.Applications;
using Poet.Subjects.Contracts;

namespace Poet.Referrals.Features.Applications;

/// <summary>One application with its text, what is found against it, signatures, hearings and outcome.</summary>
[Permission("referrals.read")]
internal sealed record ShowApplication(Guid ApplicationId) : IPersonQuery<ApplicationView>
{
    public static void Map(IEndpointRouteBuilder applications) =>
        applications.MapGet("/{applicationId:guid}", async (Guid applicationId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var view = await mediator.Send(new ShowApplication(applicationId), cancel);
                http.Response.Headers.ETag = $"\"{view.Version}\"";
                return TypedResults.Ok(view);
            })
            .WithSummary("Show one application").Sends(typeof(ShowApplication));
}

internal sealed class ShowApplicationHandler(ApplicationDesk desk, DraftReader reader, OrderTypeCatalogue types, ISubjects subjects, RequestContext context) : IRequestHandler<ShowApplication, ApplicationView>
{
    public async Task<ApplicationView> Handle(ShowApplication query, CancellationToken cancel)
    {
        var a = await desk.Read(query.ApplicationId, cancel);
        var person = (await subjects.Summaries([a.SubjectId], cancel)).GetValueOrDefault(a.SubjectId);
        context.Consult([a.Id, a.SubjectId]);
        var text = a.Text;
        var look = a.IsOpen && a.ErasedOn is null ? await Look(a, text, cancel) : null;
        return new()
        {
            Id = a.Id, Version = a.Version, Reference = a.Reference, ReferralId = a.ReferralId, SubjectId = a.SubjectId, SubjectName = person?.Name ?? "Not yours to see", SubjectBornOn = person?.BornOn,
            TypeCode = a.TypeCode, TypeName = types.Find(a.TypeCode)?.Info.Name ?? a.TypeCode, Owner = a.Owner, Unit = a.Unit, State = a.State, OpenedAt = a.OpenedAt, AwaitingSince = a.AwaitingSince, NextHearingOn = a.NextHearingOn,
            Text = new(a.TextNumber, a.TextHash, text.Edition, text.Form, text.Route, text.Section, text.Court, text.Length, text.Length.InWords(),
                [.. text.Clauses.Select((c, i) => View(a, c, look?.Conditions[i].Concerns ?? [])).OrderBy(c => c.Number)]),
            Texts = [.. a.Texts.OrderBy(t => t.Number).Select(t => new SavedText(t.Number, t.Hash, t.At, t.By))],
            Signatures = [.. a.Standing.Select(s => new SignatureView(s.What, s.At, s.By))],
            Findings = look?.Findings,
            Hearings = [.. a.Hearings.OrderBy(h => h.Sequence).Select(h => new HearingView(h.On, h.Court, h.State, h.Because))],
            Outcome = a.Clauses.Count == 0 ? null : new(a.DecidedOn!.Value, a.DecidedBy, a.LastDay, a.UntilFurtherOrder, a.OrderId, [.. a.Clauses.OrderBy(c => c.Number).Select(c => View(c, text))]),
            Offers = [.. a.Offers.OrderBy(o => o.Sequence).Select(o => new OfferView(o.UnitId, o.Unit, o.At, o.By, o.State, o.AnsweredAt, o.AnsweredBy))],
            Unaccepted = a.Unaccepted,
            Steps = [.. a.Steps.OrderBy(s => s.Sequence).Select(s => new ApplicationStepView(s.What, s.At, s.ActorName, s.Reason, s.Codes is null ? [] : [.. s.Codes.Split(' ').Select(Words.Kebab)], s.Note))],
        };
    }

    // without its plugin a text can be read, and nothing can be said against it
    private async Task<DraftLook?> Look(Application application, DraftText text, CancellationToken cancel)
    {
        try
        {
            return await reader.Look(application, text, cancel);
        }
        catch (Exception unread) when (unread is PluginUnavailableException or BadInputException)
        {
            return null;
        }
    }

    private ClauseView View(Application a, DraftClause c, IReadOnlyList<DraftConcern> concerns)
    {
        var withheld = HeldBack.From(context.Actor, c.MayHoldProtectedDetails);
        string Seen(string text) => withheld ? HeldBack.Words : text;
        return new(c.Id, c.Number, Seen(c.Words), c.Kind, c.Kind is null ? null : types.FindKind(a.TypeCode, c.Kind)?.Name ?? c.Kind, withheld ? null : c.Terms, c.Own,
            Seen(c.Justification), Seen(c.Evidence), Seen(c.Risk), c.MayHoldProtectedDetails, withheld, concerns);
    }

    private DecidedClauseView View(Clause c, DraftText text)
    {
        var drafted = text.Clauses.FirstOrDefault(t => t.Id == c.ClauseId);
        string? Seen(string? words, bool mayHold) => words is null ? null : HeldBack.From(context.Actor, mayHold) ? HeldBack.Words : words;
        return new(c.Number, c.Result, Seen(drafted?.Words, drafted?.MayHoldProtectedDetails ?? true), c.Result == ClauseResult.Refused ? null : Seen(c.Words ?? drafted?.Words, c.MayHoldProtectedDetails), c.Because,
            Seen(c.Reason, c.MayHoldProtectedDetails)!);
    }
}
