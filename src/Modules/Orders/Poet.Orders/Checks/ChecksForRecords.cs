using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Poet.Orders.Contracts;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Checks;

/// <summary>
/// The check, for modules that keep its answer with a record of theirs. It is put together once with and once without sight of protected details: names are taken out before the rules run, so
/// the second cannot be made from the first.
/// </summary>
internal sealed class ChecksForRecords(WhoIsMeant identities, CheckRegister register, CheckReferences references, CheckComposer composer, IOptions<JsonOptions> json, IServiceScopeFactory scopes,
    RequestContext context, TimeProvider time) : IChecks
{
    public async Task<CheckedTerms> Run(Guid subjectId, DateTimeOffset at, JsonElement? facts, CancellationToken cancel)
    {
        var question = new CheckTerms(new() { Id = subjectId }) { At = at, Facts = Read(facts) };
        FactLimits.Check(question);
        var now = time.GetUtcNow();
        var moment = new CheckMoment(at.ToUniversalTime(), null, now);
        var found = await identities.Find(question.Who, cancel);
        if (question.Facts.Position is not null)
            await CountPosition([.. found.Persons.Select(p => p.Id)], cancel);
        var rows = await register.Read([.. found.Records.Keys], moment, cancel);
        context.Consult(rows.Orders.Select(o => o.Id));
        var named = await references.For(composer.Names(rows, moment.At), cancel);

        var full = As(context.Actor with { Permissions = new HashSet<string> { Permissions.SeeProtected } });
        var open = As(context.Actor with { Id = Guid.Empty, Permissions = new HashSet<string>() }); // nobody's, or the system would see all
        return new(full.Covers, full.At, full.KnownAt, [.. full.Orders.Zip(open.Orders, Checked)]);

        CheckAnswer As(Actor asker) => composer.Compose(new(found, moment, question.Facts, rows, named, [], asker));
    }

    private Facts Read(JsonElement? facts)
    {
        if (facts is not { } said)
            return new();
        try
        {
            return said.Deserialize<Facts>(json.Value.SerializerOptions) ?? new();
        }
        catch (JsonException wrong)
        {
            throw new BadInputException("facts-unreadable", "Send the facts as the check takes them", wrong.Path is { Length: > 2 } path ? "facts." + path[2..] : "facts");
        }
    }

    // kept before it is answered, in a save of its own: what is recorded next must not take it back
    private async Task CountPosition(IReadOnlyCollection<Guid> people, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Follow(context, "ask-position");
        await scope.ServiceProvider.GetRequiredService<PositionLimit>().Count(people, cancel);
    }

    private static CheckedOrder Checked(OrderCheck full, OrderCheck open) => new(full.Id, full.Reference, full.TypeCode, open.StateSays, open.CannotTellBecause, open.Knowledge.Says, full.ReasonableExcuse,
        [.. full.Conditions.Zip(open.Conditions).Where(t => t.First.ConditionId is not null).Select(t => Checked(t.First, t.Second))],
        new(full.Knowledge.Evidence, full.Notes), new(open.Knowledge.Evidence, open.Notes));

    private static CheckedTerm Checked(TermCheck full, TermCheck open) =>
        new(full.ConditionId!.Value, full.Number ?? 0, full.Heading, full.Kind, Words.Kebab(full.Outcome.ToString()), full.Says, WordsOf(full), WordsOf(open), full.Proof);

    private static CheckedWords WordsOf(TermCheck term) => new(term.Words, term.Trace, term.Missing, term.Notes);
}
