using System.Security.Cryptography;
using System.Text;
using Poet.Orders.Import.Reading;
using Poet.Orders.Import.Reading.Fields;
using Poet.Subjects.Contracts;

namespace Poet.Orders.Import;

/// <summary>The person of a line.</summary>
internal static class Person
{
    /// <summary>
    /// The key is the row itself: a row makes its person once, however often it is brought in. That two rows mean one person is for the register of people to decide,
    /// which never does so on a name or on name and date of birth.
    /// </summary>
    public static SubjectToEnsure Of(ImportLine line, RowReading reading) => Of($"sheet:{line.Force}:{line.Hash}", line, reading);

    /// <summary>
    /// The person of a mended line. The row does not say who it is, or it would not wait, so the key is the line with what a person entered: two rows word for word alike may be
    /// two people, and a name put right is another one.
    /// </summary>
    public static SubjectToEnsure OfMended(ImportLine line, RowReading reading) =>
        Of($"mended:{line.Id:N}:{Hash(Sorted(reading.Name!), reading.BornOn?.DayNumber, string.Join(',', reading.PncIds.Select(p => p.Canonical ?? p.Raw)))}", line, reading);

    private static SubjectToEnsure Of(string key, ImportLine line, RowReading reading) => new(key, reading.Name!.Full)
    {
        Force = line.Force,
        FamilyName = reading.Name.Family,
        Aliases = [.. reading.Name.Others.Select(o => o.Full)],
        BornOn = reading.BornOn,
        Identifiers = [.. reading.PncIds.Select(p => ("PNC", p.Raw)), .. reading.Cro is { } cro ? [("CRO", cro.Raw)] : Array.Empty<(string, string)>()],
    };

    /// <summary>Hash of person, type, form and day made; null where one of them is missing.</summary>
    public static string? OrderKey(RowReading reading)
    {
        if (reading is not { Kind: LineKind.Order, Name: { } name, Type: { } type, MadeOn: { } made })
            return null;
        return Hash(Sorted(name), reading.BornOn?.DayNumber, string.Join(',', reading.PncIds.Select(p => p.Canonical)), type.Code, type.Form, made.DayNumber);
    }

    private static string Sorted(NameReading name) => string.Join(' ', Words.Fold(name.Full).Split(' ').Order(StringComparer.Ordinal));

    private static string Hash(params object?[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts))));
}
