using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.OrderTypes.Sdk.Handover;
using Poet.Platform.Contracts;
using Poet.Platform.Errors;
using Poet.Platform.Plugins;
using Poet.Platform.Requests;
using Poet.Platform.Web;
using Poet.Transfers.Domain;
using Poet.Transfers.Persistence;

namespace Poet.Transfers.Features;

/// <summary>
/// The pack as one file, for a force without the platform. Words that may tell where a protected person is are never in it, whoever prints: outside the platform nobody can keep them back.
/// </summary>
[Permission("transfers.read")]
internal sealed record PrintPack(Guid TransferId) : IPersonQuery<PrintedPack>
{
    /// <summary>The header that tells the SHA-256 of the file's bytes.</summary>
    public const string HashHeader = "Poet-Sha256";

    public static void Map(IEndpointRouteBuilder transfers) =>
        transfers.MapGet("/{transferId:guid}/pack", async (Guid transferId, IMediator mediator, HttpContext http, CancellationToken cancel) =>
            {
                var file = await mediator.Send(new PrintPack(transferId), cancel);
                (http.Response.Headers.CacheControl, http.Response.Headers[HashHeader]) = ("no-store", file.Hash);
                return TypedResults.File(file.Bytes, file.ContentType, Marking.FileName(file.Name));
            })
            .WithSummary("Print the pack").Sends(typeof(PrintPack));
}

/// <summary>The file.</summary>
/// <param name="Hash">SHA-256 of its bytes, in lower-case hexadecimal.</param>
internal sealed record PrintedPack(string Name, string ContentType, byte[] Bytes, string Hash);

internal sealed class PrintPackHandler(TransfersDb db, HandoverFormats formats, RequestContext context, TimeProvider time) : IRequestHandler<PrintPack, PrintedPack>
{
    public async Task<PrintedPack> Handle(PrintPack query, CancellationToken cancel)
    {
        var transfer = await TransferDesk.Whole(db.Transfers.AsNoTracking()).SingleOrDefaultAsync(t => t.Id == query.TransferId, cancel) ?? throw new NotFoundException("transfer");
        if (transfer.ErasedOn is not null)
            throw new RuleBrokenException([new("erased", "There is nothing to print: the record of its person was erased")]);
        context.Consult([transfer.Id, transfer.SubjectId]);
        var file = formats.Write(transfer.FormatId, Pack(transfer, formats.Require(transfer.FormatId)));
        var bytes = Encoding.UTF8.GetBytes(file.Content);
        return new($"handover {transfer.Reference} version {transfer.Pack.Number}.{file.Extension}", file.MediaType + "; charset=utf-8", bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private HandoverPack Pack(Transfer transfer, IHandoverFormat format)
    {
        var content = PackContent.FromJson(transfer.Pack.Json);
        return new()
        {
            Reference = transfer.Reference, Number = transfer.Pack.Number, Hash = transfer.Pack.Hash, Marking = Marking.Is, Scheme = Forces.Scheme, From = Forces.Called(transfer.FromForce), To = Forces.Called(transfer.ToForce),
            FromContact = transfer.FromOwner, ToContact = transfer.ToOwner, Subject = transfer.SubjectName, Why = Pages.Say.Why(transfer.Why), LawfulBasis = PackContent.LawfulBasis, EffectiveAt = transfer.EffectiveAt,
            IsSigned = transfer.State == TransferState.Signed, MadeAt = transfer.Pack.At, WrittenAt = time.GetUtcNow(), WrittenBy = context.Actor.Name,
            Sections = [.. content.Completeness(format).Select(s => new PackedSection(s.Section, [.. Items(s.Content, transfer.FromOwner)], s.Content.Gap is { Protected: true } ? Instead(transfer.FromOwner) : s.Content.Gap?.Reason, s.Content.Gap?.DueOn))],
            Signatures = [.. transfer.ValidSignatures.Select(s => new PackSignature(Forces.Called(s.Force), s.By, s.At))],
        };
    }

    private static IEnumerable<PackedItem> Items(SectionContent section, string contact)
    {
        foreach (var item in section.Items)
            yield return new(item.Label, item.Protected ? Instead(contact) : item.Text);
        if (section.Given is { } given)
            yield return new("Said by the sender", given.Protected ? Instead(contact) : given.Words);
    }

    private static string Instead(string contact) => $"{HeldBack.Words}. Ask {contact}";
}
