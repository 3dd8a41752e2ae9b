using NetTopologySuite.Geometries;
using NetTopologySuite.Index;
using NetTopologySuite.Index.Strtree;
using Poet.OrderTypes.Sdk.Geometry;

namespace Poet.Orders.Areas;

/// <summary>The area of a place.</summary>
/// <param name="PlaceId">The place.</param>
/// <param name="Area">Its area.</param>
internal sealed record PlacedArea(Guid PlaceId, Area Area)
{
    /// <summary>True where a position lies in the area, on its edge, or near enough for its error to reach it: the boundary belongs to the area, and so do the boundaries of its holes.</summary>
    public bool MayHold(GeoPoint point, double errorMetres) => Area.SideOf(point, errorMetres) != Side.Outside;
}

/// <summary>
/// Which of many areas hold a position: a tree of boxes leads to the few that can, and each of those is asked exactly, holes and parts included, by counting the edges that a ray crosses.
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
            tree.Insert(Around(area.Area.Bounds), area);
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
