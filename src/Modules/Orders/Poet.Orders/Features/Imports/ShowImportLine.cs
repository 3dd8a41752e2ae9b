using MediatR;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;

namespace Poet.Orders.Features.Imports;

/// <summary>One line with what was read in it, to be mended.</summary>
/// <param name="LineId">The line.</param>
[Permission("orders.mend")]
internal sealed record ShowImportLine(Guid LineId) : IPersonQuery<LineToMend>;

/// <summary>A line and what was read in it.</summary>
/// <param name="ConditionsWithheld">True where conditions were read that the reader may not see: they stay as they were read.</param>
/// <param name="Recorded">Orders recorded from it so far, where it names several.</param>
internal sealed record LineToMend(ImportLineView Line, MendedParts Read, bool ConditionsWithheld, IReadOnlyList<RecordedFromLine> Recorded, string? MendedBy, string? MendedWhy);

/// <summary>An order recorded from a line.</summary>
internal sealed record RecordedFromLine(Guid Id, string Reference, string TypeCode);

internal sealed class ShowImportLineHandler(OrdersDb db, RequestContext context) : IRequestHandler<ShowImportLine, LineToMend>
{
    public async Task<LineToMend> Handle(ShowImportLine query, CancellationToken cancel)
    {
        var line = await db.ImportLines.AsNoTracking().SingleOrDefaultAsync(l => l.Id == query.LineId, cancel) ?? throw new NotFoundException("line");
        context.Consult(line.Id);
        var reading = StagedReading.Read(line);
        var recorded = await db.Orders.AsNoTracking().Where(o => o.ImportLineId == line.Id).OrderBy(o => o.RecordedAt).Select(o => new RecordedFromLine(o.Id, o.Reference, o.TypeCode)).ToListAsync(cancel);
        var sees = context.Actor.May(Permissions.SeeProtected);
        return new(ImportLineView.Of(line, sees), new()
        {
            Name = reading?.Name?.Full, BornOn = reading?.BornOn, PncId = reading is null ? null : string.Join(", ", reading.PncIds.Select(p => p.Raw)), TypeCode = reading?.TypeCode, Form = reading?.Type?.Form,
            MadeOn = reading?.MadeOn, EndsOn = reading is null ? null : MendedReading.End(reading, reading.MadeOn), UntilFurtherOrder = reading?.UntilFurtherOrder,
            Conditions = sees ? [.. reading?.Conditions.Select(c => c.Words) ?? []] : [],
        }, !sees && reading?.Conditions.Count > 0, recorded, line.MendedBy, line.MendedWhy);
    }
}
