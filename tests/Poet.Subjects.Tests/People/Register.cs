using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Poet.OrderTypes.Sdk.Law;
using Poet.Platform.Requests;
using Poet.Subjects.Contracts;

namespace Poet.Subjects.Tests.People;

/// <summary>Recording and finding people as tests say it.</summary>
internal static class Register
{
    public const string Path = "/api/v1/subjects";

    public static async Task<Guid> Records(this TestForce force, string name, string? bornOn = null, string? pncId = null, string? croNumber = null, bool isSomeoneElse = false, string[]? aliases = null) =>
        (await force.Post(Path, new { name, bornOn, pncId, croNumber, isSomeoneElse, aliases = aliases ?? [], reason = "for a test" })).GetProperty("id").GetGuid();

    public static async Task<IReadOnlyList<JsonElement>> Finds(this TestForce force, object question) =>
        [.. (await force.Post(Path + "/search", question)).GetProperty("people").EnumerateArray()];

    public static Guid Id(this JsonElement person) => person.GetProperty("id").GetGuid();

    public static IReadOnlyList<string> Texts(this JsonElement element, string property) => [.. element.GetProperty(property).EnumerateArray().Select(e => e.GetString()!)];

    public static DateOnly Day(this JsonElement element, string property) => DateOnly.Parse(element.GetProperty(property).GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Asks the module as another module does, as the force's import.</summary>
    public static Task<T> Ask<T>(this TestForce force, Func<ISubjects, Task<T>> ask) =>
        force.Host.InScope(services => ask(services.GetRequiredService<ISubjects>()), Actor.System("import", force.Code));

    public static Task<IReadOnlyList<Guid>> Ensures(this TestForce force, params SubjectToEnsure[] people) => force.Ask(s => s.Ensure(people, CancellationToken.None));
}
