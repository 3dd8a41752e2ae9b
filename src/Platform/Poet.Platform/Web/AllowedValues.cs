using System.Reflection;
using System.Text.RegularExpressions;
using Poet.Platform.Requests;

namespace Poet.Platform.Web;

/// <summary>What the framework says of a value that it could not read names a type; whoever sent it wants to know what may stand there.</summary>
internal static partial class AllowedValues
{
    /// <summary>A sentence with {0} for the field, for a message of the JSON reader that a value could not be converted.</summary>
    /// <param name="message">The message.</param>
    /// <param name="path">Where in the body, as the reader says it.</param>
    public static string Says(string message, string path)
    {
        var type = Meant(message, path);
        return type switch
        {
            { IsEnum: true } => "Give one of these in {0}: " + string.Join(", ", Enum.GetNames(type).Select(Words.Kebab)),
            _ when type == typeof(DateOnly) => "Give {0} as a day of the calendar, such as 2026-03-31",
            _ when type == typeof(DateTimeOffset) => "Give {0} as an instant with its offset, such as 2026-03-31T14:30:00+01:00",
            _ => "Mend {0}: the value is of the wrong type",
        };
    }

    /// <summary>The parameter that a message of the binder names; null where it names none.</summary>
    public static string? Parameter(string message) => ParameterNamed().Match(message) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The type of the value: for a parameter of a record's constructor the reader names the record, and the path names the parameter.</summary>
    private static Type? Meant(string message, string path)
    {
        var named = TypeNamed().Match(message).Groups["type"].Value;
        var type = AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(named)).FirstOrDefault(t => t is not null);
        if (type is null || type.IsEnum || type.Namespace == nameof(System))
            return type;
        var part = type.GetProperty(LastPart().Match(path).Value, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)?.PropertyType;
        return part is null ? type : Nullable.GetUnderlyingType(part) ?? part;
    }

    [GeneratedRegex(@"could not be converted to (System\.Nullable`1\[)?(?<type>[\w.+]*\w)", RegexOptions.CultureInvariant)]
    private static partial Regex TypeNamed();

    [GeneratedRegex("parameter \"\\S+ (?<name>\\w+)\" from", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterNamed();

    [GeneratedRegex(@"\w+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastPart();
}
