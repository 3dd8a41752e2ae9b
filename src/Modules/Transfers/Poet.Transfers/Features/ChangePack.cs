using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Domain;

namespace Poet.Transfers.Features;

/// <summary>Puts the pack together anew from the records as they stand, and may agree another time. Where it then says something else, it is a new version that nobody has signed.</summary>
[Permission("transfers.draft")]
internal sealed record RenewPack(Guid TransferId, DateTimeOffset? EffectiveAt, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/pack", async (Guid transferId, RenewInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new RenewPack(transferId, body.EffectiveAt, body.Reason), cancel))))
            .WithSummary("Put the pack together anew")
            .Example("""{ "effectiveAt": "2027-10-31T01:30:00+01:00", "reason": "The removal van comes a day later" }""")
            .Sends(typeof(RenewPack));
}

/// <summary>A pack to be put together anew.</summary>
/// <param name="Reason">Why, at least three characters.</param>
/// <param name="EffectiveAt">Another second from which the receiving force is responsible, with its offset; as it was when left out.</param>
internal sealed record RenewInput(string Reason, DateTimeOffset? EffectiveAt = null);

/// <summary>Says what belongs into a section that no module fills, or why it is missing.</summary>
[Permission("transfers.draft")]
internal sealed record GiveSection(Guid TransferId, SectionInput What, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapPost("/{transferId:guid}/sections", async (Guid transferId, SectionInput body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new GiveSection(transferId, body, body.Reason), cancel))))
            .WithSummary("Fill a section or explain its gap")
            .Example("""{ "section": "notifications", "words": "One telephone and one address, last told on 3 March 2026", "nothingProtected": true, "reason": "From the notification file" }""")
            .Sends(typeof(GiveSection));
}

/// <summary>What the sender says of a section: words, or why there are none.</summary>
/// <param name="Section">Code of the section, as the transfer lists it.</param>
/// <param name="Reason">Why it is said, at least three characters.</param>
internal sealed record SectionInput(string Section, string Reason)
{
    /// <summary>What belongs there, at most 4,000 characters; left out for a gap.</summary>
    public string? Words { get; init; }

    /// <summary>Why it is missing, at most 1,000 characters; left out where there are words.</summary>
    public string? Gap { get; init; }

    /// <summary>The day by which it will come.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True where somebody has looked and the words, or why they are missing, tell nothing of where a protected person is; else only those who may see protected details read them, and they are not printed.</summary>
    public bool NothingProtected { get; init; }
}

internal sealed class ChangePackHandler(TransferDesk desk, PackBuilder packs) : IRequestHandler<RenewPack, Guid>, IRequestHandler<GiveSection, Guid>
{
    public async Task<Guid> Handle(RenewPack command, CancellationToken cancel)
    {
        var (by, transfer) = (desk.By(command.Reason), await desk.Open(command.TransferId, cancel));
        var content = await packs.Build(transfer, PackContent.FromJson(transfer.Pack.Json), cancel);
        if (command.EffectiveAt is { } at)
            content = content with { EffectiveAt = at.ToUniversalTime() };
        return await desk.Put(transfer, t =>
        {
            if (!t.Repack(content, "repacked", desk.Force, by))
                throw new RuleBrokenException([new("nothing-changed", "Leave the pack as it is: it says what the records say")]);
        }, cancel);
    }

    public async Task<Guid> Handle(GiveSection command, CancellationToken cancel)
    {
        var (by, transfer, what) = (desk.By(command.Reason), await desk.Open(command.TransferId, cancel), command.What);
        RuleBrokenException.ThrowIfAny(Problems(what, transfer));
        var content = PackContent.FromJson(transfer.Pack.Json);
        var section = content.Of(what.Section) with
        {
            Given = string.IsNullOrWhiteSpace(what.Words) ? null : new(what.Words.Trim(), !what.NothingProtected, by.ActorName, by.Now),
            Gap = string.IsNullOrWhiteSpace(what.Gap) ? null : new(what.Gap.Trim(), what.DueOn, by.ActorName, by.Now, !what.NothingProtected),
        };
        return await desk.Put(transfer, t => t.Repack(content.With(section), "section-given", desk.Force, by, what.Section), cancel);
    }

    private IEnumerable<Problem> Problems(SectionInput what, Transfer transfer)
    {
        if (!desk.FormatOf(transfer).Sections.Any(s => s.Code == what.Section))
            yield return new("section-unknown", "Choose a section of the pack", "section");
        if (string.IsNullOrWhiteSpace(what.Words) == string.IsNullOrWhiteSpace(what.Gap))
            yield return new("words-or-gap", "Enter either what belongs into the section, or why it is missing", "words");
        if (!string.IsNullOrWhiteSpace(what.Gap) && PackContent.FromJson(transfer.Pack.Json).Of(what.Section).Items.Count > 0)
            yield return new("section-filled", "Leave the gap out: something is told in this section; add in words what it lacks", "gap");
        if (what.Words?.Trim().Length > 4000)
            yield return new("words-too-long", "Enter what belongs there in at most 4,000 characters", "words");
        if (what.Gap?.Trim().Length > 1000)
            yield return new("gap-too-long", "Enter why it is missing in at most 1,000 characters", "gap");
    }
}
