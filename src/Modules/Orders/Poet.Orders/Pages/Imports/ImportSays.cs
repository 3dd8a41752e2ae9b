using Microsoft.AspNetCore.Mvc.Rendering;
using Poet.Orders.Import;
using Poet.Orders.Import.Reading.Columns;

namespace Poet.Orders.Pages.Imports;

/// <summary>Imports in words.</summary>
internal static class ImportSays
{
    public static string State(ImportState state) => state switch
    {
        ImportState.Mapping => "Waits for its columns",
        ImportState.Staging => "Reading lines",
        ImportState.Committing => "Recording orders",
        ImportState.Done => "Done",
        _ => "Refused",
    };

    public static string Colour(ImportState state) => state switch
    {
        ImportState.Done => "green",
        ImportState.Refused => "red",
        ImportState.Mapping => "yellow",
        _ => "blue",
    };

    public static string Outcome(string? outcome) => outcome switch
    {
        Outcomes.Imported => "Imported",
        Outcomes.Flagged => "Imported, look at it",
        Outcomes.Rejected => "Not imported",
        Outcomes.Duplicate => "Repeats another row",
        _ => "",
    };

    public static IEnumerable<SelectListItem> Fields { get; } = [.. Enum.GetValues<Field>().Select(f => new SelectListItem(Name(f), f.ToString()))];

    private static string Name(Field field) => field switch
    {
        Field.Kept => "Keep as it is",
        Field.Name => "Name, in one cell",
        Field.GivenName => "Given name",
        Field.FamilyName => "Family name",
        Field.OtherNames => "Other names",
        Field.BornOn => "Date of birth",
        Field.Pnc => "PNC ID",
        Field.Cro => "CRO number",
        Field.OrderType => "Type of order",
        Field.MadeOn => "Day made",
        Field.ServedOn => "Day served",
        Field.EndsOn => "Last day or end",
        _ => field.ToString(),
    };
}
