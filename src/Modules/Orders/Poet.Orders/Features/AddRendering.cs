using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Domain;
using Poet.Orders.Persistence;
using Poet.OrderTypes.Sdk.Clocks;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features;

/// <summary>
/// Adds a version in plain words or in another language of one copy of the sealed order. It is bound to that copy by its hash: once a newer copy is attached it is shown as belonging to an
/// earlier one. No check reads it, and it never stands for the court's words.
/// </summary>
/// <param name="OrderId">The order.</param>
/// <param name="AttachmentId">The copy of the sealed order that it renders.</param>
/// <param name="Rendered">What it is and who answers for it.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Bytes">What the file holds.</param>
/// <param name="Reason">Why it is added.</param>
[Permission("orders.change")]
internal sealed record AddRendering(Guid OrderId, Guid AttachmentId, Rendered Rendered, string FileName, [property: JsonIgnore] byte[] Bytes, string Reason) : ICommand
{
    /// <summary>SHA-256 in hex, lower case.</summary>
    public string Hash { get; } = PaperFile.HashOf(Bytes);

    public static void Map(IEndpointRouteBuilder orders) =>
        orders.MapPost("/{orderId:guid}/attachments/{attachmentId:guid}/renderings", async (Guid orderId, Guid attachmentId, IFormFile file, [FromForm] string kind, [FromForm] string? language,
                [FromForm] string madeBy, [FromForm] string? checkedBy, [FromForm] string reason, IMediator mediator, CancellationToken cancel) =>
            {
                var id = await mediator.Send(new AddRendering(orderId, attachmentId, new(kind, language, madeBy, checkedBy), file.FileName, await PaperFile.Read(file, cancel), reason), cancel);
                return TypedResults.Created($"/api/v1/orders/{orderId}/attachments/{id}", new RecordId(id));
            })
            .WithSummary("Add plain words or a translation of a sealed order").WithMetadata(new RequestSizeLimitAttribute(PaperFile.MostSent)).Sends(typeof(AddRendering));
}

/// <summary>A version in plain words or another language, as it is sent in.</summary>
/// <param name="Kind">plain-words or translation.</param>
/// <param name="Language">Of a translation: the name of the language or its tag (BCP 47), such as Polish or pl. Left out for plain words.</param>
/// <param name="MadeBy">Who made it, 3 to 200 characters.</param>
/// <param name="CheckedBy">Who compared it with the sealed order, at most 200 characters; left out where nobody did.</param>
internal sealed partial record Rendered(string Kind, string? Language, string MadeBy, string? CheckedBy)
{
    /// <summary>What makes no sense in it.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (ReadKind() is not { } kind)
            yield return new("kind-wrong", "Choose plain-words or translation", "kind");
        else if (kind == RenderingKind.Translation && (Said(Language) is not { } language || !Tag().IsMatch(language) && !Name().IsMatch(language)))
            yield return new("language-wrong", "Enter the language of the translation, such as Polish or pl", "language");
        else if (kind == RenderingKind.PlainWords && Said(Language) is not null)
            yield return new("language-not-here", "Leave the language out for plain words: in another language it is a translation", "language");
        if (Said(MadeBy)?.Length is null or < 3 or > 200)
            yield return new("made-by-missing", "Enter who made it, in 3 to 200 characters", "madeBy");
        if (CheckedBy?.Trim().Length > 200)
            yield return new("checked-by-too-long", "Enter who compared it with the sealed order in at most 200 characters", "checkedBy");
    }

    /// <summary>What it is; null where that is none of the kinds.</summary>
    public RenderingKind? ReadKind() => Kind switch { "plain-words" => RenderingKind.PlainWords, "translation" => RenderingKind.Translation, _ => null };

    /// <summary>Words as they are kept; null where there are none.</summary>
    public static string? Said(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    // language, script and region of RFC 5646: what is said of a language beyond that nobody needs to find a speaker
    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M} '’(),-]{2,59}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}

internal sealed class AddRenderingHandler(Desk desk, OrdersDb db) : IRequestHandler<AddRendering, Guid>
{
    public async Task<Guid> Handle(AddRendering command, CancellationToken cancel)
    {
        var wrong = command.Rendered.Problems().ToList();
        if (wrong.Count > 0)
            throw new BadInputException(wrong);
        var by = desk.By(command.Reason);
        var order = await desk.Open(command.OrderId, cancel);
        var copy = await db.Attachments.SingleOrDefaultAsync(a => a.Id == command.AttachmentId && a.OrderId == order.Id, cancel) ?? throw new NotFoundException("copy of the sealed order");
        var earlier = await db.Renderings.Where(r => r.OrderId == order.Id).ToListAsync(cancel);
        RuleBrokenException.ThrowIfAny(Problems());

        var rendering = new Rendering
        {
            Id = Guid.CreateVersion7(by.Now), OrderId = order.Id, Number = earlier.Select(r => r.Number).DefaultIfEmpty().Max() + 1,
            SealedId = copy.Id, SealedVersion = copy.VersionNumber, SealedHash = copy.Hash,
            Kind = command.Rendered.ReadKind()!.Value, Language = Rendered.Said(command.Rendered.Language), MadeBy = command.Rendered.MadeBy.Trim(), CheckedBy = Rendered.Said(command.Rendered.CheckedBy),
            FileName = SentName.Of(command.FileName, otherwise: "rendering"), ContentType = PaperFile.ContentType(command.Bytes)!, Length = command.Bytes.Length, Hash = command.Hash, AddedAt = by.Now, AddedBy = by.ActorName,
        };
        db.Renderings.Add(rendering);
        await PaperFile.Keep(db, command.Hash, command.Bytes, cancel);
        return await desk.PutUnreviewed(order, "rendered", LondonTime.DateOf(by.Now), cancel, rendering.Id);

        IEnumerable<Problem> Problems()
        {
            foreach (var problem in PaperFile.Problems(command.Bytes))
                yield return problem;
            if (copy.Hash == command.Hash)
                yield return new("file-sealed", "Choose another file: this one is the copy of the sealed order itself", "file");
            if (earlier.Find(r => r.SealedId == copy.Id && r.Hash == command.Hash) is { } same)
                yield return new("file-attached", $"Choose another file: this one is there already: {same.Name}", "file");
        }
    }
}
