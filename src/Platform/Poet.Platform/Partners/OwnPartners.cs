using Microsoft.EntityFrameworkCore;
using Poet.Platform.Errors;
using Poet.Platform.Identity;
using Poet.Platform.Requests;

namespace Poet.Platform.Partners;

/// <summary>The partners of the administrator's own force.</summary>
internal static class OwnPartners
{
    /// <summary>One of them with its keys, for change: as the caller saw it where a version was sent.</summary>
    /// <exception cref="NotFoundException">There is none, or it is another force's.</exception>
    public static async Task<Partner> Partner(this IdentityDb db, Guid id, RequestContext context, CancellationToken cancel)
    {
        var partner = await db.Partners.Include(p => p.Keys).SingleOrDefaultAsync(p => p.Id == id && p.Force == context.Actor.Force, cancel) ?? throw new NotFoundException("partner");
        // what is added to it or ended counts as a change of it, so that of two at once one is refused
        db.Entry(partner).Property(p => p.Version).IsModified = true;
        if (context.ExpectedVersion is { } seen)
            db.Entry(partner).Property(p => p.Version).OriginalValue = seen;
        context.Command!.Answer = id;
        return partner;
    }
}
