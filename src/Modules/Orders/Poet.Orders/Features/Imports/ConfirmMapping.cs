using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Import;
using Poet.Orders.Import.Reading.Columns;
using Poet.Orders.Persistence;
using Poet.Platform.Errors;
using Poet.Platform.Requests;
using Poet.Platform.Web;

namespace Poet.Orders.Features.Imports;

/// <summary>Says which heading holds which field, and lets the import begin.</summary>
/// <param name="ImportId">The import, waiting for its mapping.</param>
/// <param name="Columns">Field by heading; headings left out are guessed.</param>
/// <param name="SaveAs">Name under which to save the mapping for later files; null not to save it.</param>
/// <param name="Reason">Why.</param>
[Permission("orders.import")]
internal sealed record ConfirmMapping(Guid ImportId, IReadOnlyDictionary<string, Field> Columns, string? SaveAs, string Reason) : ICommand
{
    public static void Map(IEndpointRouteBuilder imports) =>
        imports.MapPost("/{importId:guid}/mapping", async (Guid importId, MappingBody body, IMediator mediator, CancellationToken cancel) =>
                TypedResults.Ok(new RecordId(await mediator.Send(new ConfirmMapping(importId, body.Columns, body.SaveAs, body.Reason), cancel))))
            .WithSummary("Confirm which column holds what")
            .Example("""{ "columns": { "Nominal": "name", "D.O.B": "born-on", "Type of Order": "order-type", "Date Granted": "made-on" }, "saveAs": "District register", "reason": "Headings compared with the district" }""")
            .Sends(typeof(ConfirmMapping));
}

/// <summary>A mapping of columns.</summary>
/// <param name="Columns">Field by heading.</param>
/// <param name="Reason">Why, in at least three characters.</param>
internal sealed record MappingBody(IReadOnlyDictionary<string, Field> Columns, string Reason)
{
    /// <summary>Name under which to save it; left out not to save it.</summary>
    public string? SaveAs { get; init; }
}

internal sealed class ConfirmMappingHandler(OrdersDb db, ImportWorker worker, RequestContext context, TimeProvider time) : IRequestHandler<ConfirmMapping, Guid>
{
    public async Task<Guid> Handle(ConfirmMapping command, CancellationToken cancel)
    {
        var run = await db.ImportRuns.SingleOrDefaultAsync(r => r.Id == command.ImportId, cancel) ?? throw new NotFoundException("import");
        RuleBrokenException.ThrowIfAny(Problems());
        MappingProfile profile = new(command.SaveAs ?? "", command.Columns);
        (run.Mapping, run.State) = (JsonSerializer.Serialize(profile), ImportState.Staging);
        if (command.SaveAs is { } name)
        {
            if (await db.MappingProfiles.SingleOrDefaultAsync(p => p.Force == run.Force && p.Name == name, cancel) is { } saved)
                saved.Mapping = run.Mapping;
            else
                db.MappingProfiles.Add(new() { Id = Guid.CreateVersion7(time.GetUtcNow()), Force = run.Force, Name = name, Mapping = run.Mapping });
        }
        context.Command!.Answer = run.Id;
        await db.SaveChangesAsync(cancel);
        worker.Wake();
        return run.Id;

        IEnumerable<Problem> Problems()
        {
            if (run.State != ImportState.Mapping)
                yield return new("mapping-settled", "Leave the columns as they are: this import has begun");
            if (command.SaveAs is { Length: 0 or > 100 })
                yield return new("name-length", "Enter a name of 1 to 100 characters, or none", "saveAs");
            var fields = command.Columns.Values.ToHashSet();
            if (!fields.Contains(Field.Name) && !fields.Contains(Field.FamilyName))
                yield return new("person-missing", "Choose which column holds the person's name", "columns");
            if (!fields.Overlaps([Field.OrderType, Field.MadeOn, Field.EndsOn, Field.Conditions]))
                yield return new("order-missing", "Choose which column holds the order, its date or its conditions", "columns");
            foreach (var twice in command.Columns.Where(c => c.Value != Field.Kept).GroupBy(c => c.Value).Where(g => g.Count() > 1))
                yield return new("field-twice", $"Choose one column only for {Words.Kebab(twice.Key.ToString()).Replace('-', ' ')}", "columns");
        }
    }
}
