using NetTopologySuite.Geometries;
using NetTopologySuite.Index;
using NetTopologySuite.Index.Strtree;
using Poet.OrderTypes.Sdk.Conditions.Conflicts;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.Orders.Areas;

/// <summary>A place that terms are about, and how far around it they reach.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Distance">What keeps somebody a distance away from it; null for the place itself.</param>
internal readonly record struct Reach(Guid PlaceId, Demand? Distance = null)
{
    /// <summary>Where a position lies: the boundary of an area belongs to it, those of its holes too; at exactly a distance the words decide, and where they do not say it is undecided.</summary>
    public Side SideOf(Area area, GeoPoint point, double errorMetres) => Distance?.SideOf(area, point, errorMetres) ?? area.SideOf(point, errorMetres);
}

/// <summary>The area of a place.</summary>
/// <param name="Of">The place, and how far around it terms reach.</param>
/// <param name="Area">Its area.</param>
internal sealed record PlacedArea(Reach Of, Area Area)
{
    /// <summary>Distances are compared by the centimetre.</summary>
    private const double Rounding = 0.01;

    public PlacedArea(Guid place, Area area) : this(new Reach(place), area)
    {
    }

    public Guid PlaceId => Of.PlaceId;

    /// <summary>A box that surely holds every position that <see cref="MayHold"/> holds without an error.</summary>
    public Box Box => Of.Distance is { } distance ? Area.Bounds.Wider((double)distance.Metres + Rounding) : Area.Bounds;

    /// <summary>True where a position lies in the area or so near to it as the terms reach, on the edge, or near enough for its error to reach it.</summary>
    public bool MayHold(GeoPoint point, double errorMetres) => Of.SideOf(Area, point, errorMetres) != Side.Outside;
}

/// <summary>
/// Which of many areas hold a position: a tree of boxes leads to the few that can, and each of those is asked exactly, holes and parts included, by counting the edges that a ray crosses; boxes of terms that keep somebody a distance away are that much wider, and the metres measured.
/// Prepared geometries would be no faster on areas of some tens of points and take several times the memory. For any number of readers at once.
/// </summary>
internal sealed class AreaTree
{
    /// <summary>A tenth of a millimetre, in degrees: a point that lies on an edge but for the rounding of binary fractions may lie outside the box of the edge.</summary>
    private const double Rounding = 1e-9;

    private readonly STRtree<PlacedArea> tree = new();

    public AreaTree(IReadOnlyCollection<PlacedArea> areas)
    {
        foreach (var area in areas)
            tree.Insert(Around(area.Box), area);
        tree.Build(); // or the first reader would, and a second one beside it
    }

    /// <summary>The areas that hold the position, or may hold it within its error.</summary>
    public IReadOnlyList<PlacedArea> At(GeoPoint point, double errorMetres)
    {
        Holding found = new(point, errorMetres);
        tree.Query(Around(errorMetres > 0 ? Box.Around(point, errorMetres) : new(point.Latitude, point.Longitude, point.Latitude, point.Longitude)), found);
        return found.Areas;
    }

    private static Envelope Around(Box box) => new(box.West - Rounding, box.East + Rounding, box.South - Rounding, box.North + Rounding);

    private sealed class Holding(GeoPoint point, double errorMetres) : IItemVisitor<PlacedArea>
    {
        public List<PlacedArea> Areas { get; } = [];

        public void VisitItem(PlacedArea item)
        {
            if (item.MayHold(point, errorMetres))
                Areas.Add(item);
        }
    }
}
