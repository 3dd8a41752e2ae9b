using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Invented people and places for the examples of kinds.</summary>
internal static class ExampleRecords
{
    public static readonly Guid MsA = new("0192f0c0-0000-7000-8000-00000000000a");
    public static readonly Guid Barker = new("0192f0c0-0000-7000-8000-00000000000b");
    public static readonly Guid Stranger = new("0192f0c0-0000-7000-8000-00000000000c");
    public static readonly Guid HerHome = new("0192f0c0-0000-7000-8000-0000000000a1");
    public static readonly Guid HisHome = new("0192f0c0-0000-7000-8000-0000000000a2");
    public static readonly Guid TownCentre = new("0192f0c0-0000-7000-8000-0000000000a3");
    public static readonly Guid County = new("0192f0c0-0000-7000-8000-0000000000a4");
    public static readonly Guid Shop = new("0192f0c0-0000-7000-8000-0000000000a5");

    /// <summary>The middle of the invented town centre, a square of about 1.4 by 2.2 kilometres.</summary>
    public static GeoPoint Centre { get; } = new(1.150, 51.790);

    /// <summary>A day's ride away.</summary>
    public static GeoPoint FarAway { get; } = new(0.470, 51.735);

    /// <summary>Tuesday 3 March 2026, 14:32 in London.</summary>
    public static DateTimeOffset TuesdayAfternoon { get; } = new(2026, 3, 3, 14, 32, 0, TimeSpan.Zero);

    public static References All { get; } = new(
        new[]
        {
            new PersonReference(MsA, "Ms A", Protected: true), new PersonReference(Barker, "Connor Barker"), new PersonReference(Stranger, "Sam Reed"),
        }.ToDictionary(p => p.Id),
        new[]
        {
            new PlaceReference(HerHome, "12 Sample Road", Protected: true) { Area = new Circle(new(0.500, 51.800), 15), HomeOf = [MsA] },
            new PlaceReference(HisHome, "4 Example Close") { Area = new Circle(new(1.152, 51.791), 15), HomeOf = [Stranger] },
            new PlaceReference(TownCentre, "Clacton town centre") { Area = Square(Centre, 0.010) },
            new PlaceReference(County, "Essex") { Area = Square(new(0.6, 51.75), 0.6) },
            new PlaceReference(Shop, "the shop at 7 Station Parade") { Area = new Circle(new(0.480, 51.740), 12) },
        }.ToDictionary(p => p.Id));

    /// <summary>A moment at which a record of approvals is kept, and none is in it.</summary>
    public static Situation On(DateTimeOffset at, Facts facts) => new(at, facts, new Known { Permissions = [] });

    private static Polygons Square(GeoPoint middle, double half) => Polygons.FromRing(
        new GeoPoint(middle.Longitude - half, middle.Latitude - half), new(middle.Longitude + half, middle.Latitude - half),
        new(middle.Longitude + half, middle.Latitude + half), new(middle.Longitude - half, middle.Latitude + half));
}
