using System.Text.Json;
using Poet.OrderTypes.Sdk.Conditions;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Tests.Conditions;

/// <summary>Invented people and places that the tests of conditions share.</summary>
internal static class Register
{
    public static readonly Guid MsA = new("11111111-0000-7000-8000-00000000000a");
    public static readonly Guid Barker = new("11111111-0000-7000-8000-00000000000b");
    public static readonly Guid Stranger = new("11111111-0000-7000-8000-00000000000c");

    public static readonly Guid HerHome = new("22222222-0000-7000-8000-00000000000a");
    public static readonly Guid HisHome = new("22222222-0000-7000-8000-00000000000b");
    public static readonly Guid NewHome = new("22222222-0000-7000-8000-00000000000c");
    public static readonly Guid Town = new("22222222-0000-7000-8000-00000000000d");
    public static readonly Guid Unmapped = new("22222222-0000-7000-8000-00000000000e");

    public static GeoPoint Door { get; } = new(0.500, 51.800);

    public static GeoPoint TownMiddle { get; } = new(1.150, 51.790);

    public static DateTimeOffset Noon { get; } = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    public static References People { get; } = new(
        new[] { new PersonReference(MsA, "Ms A", true), new(Barker, "Connor Barker"), new(Stranger, "Sam Reed") }.ToDictionary(p => p.Id),
        new[]
        {
            new PlaceReference(HerHome, "9 Secret Lane", true) { Area = new Circle(Door, 10), HomeOf = [MsA] },
            new PlaceReference(HisHome, "4 Example Close") { Area = new Circle(new(1.152, 51.791), 10) },
            new PlaceReference(NewHome, "5 Example Close") { Area = new Circle(new(1.900, 51.900), 10) },
            new PlaceReference(Town, "Clacton town centre") { Area = Polygons.FromRing(new GeoPoint(1.14, 51.78), new GeoPoint(1.16, 51.78), new GeoPoint(1.16, 51.80), new GeoPoint(1.14, 51.80)) },
            new PlaceReference(Unmapped, "the Old Mill"),
        }.ToDictionary(p => p.Id));

    /// <summary>A moment on the London clock.</summary>
    public static DateTimeOffset London(string wall) =>
        new(DateTime.Parse(wall), TimeZoneInfo.FindSystemTimeZoneById("Europe/London").GetUtcOffset(DateTime.Parse(wall)));

    public static Facts At(GeoPoint point, double error = 0) => new() { Position = new(point, error) };

    public static Facts At(Guid place, bool? inside = true) => new() { Place = new PlaceFact { PlaceId = place, Inside = inside } };

    public static T Terms<T>(Reading reading) => reading.Terms.Deserialize<T>(TermsJson.Options)!;
}
