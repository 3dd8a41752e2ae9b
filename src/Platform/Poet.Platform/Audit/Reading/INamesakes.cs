namespace Poet.Platform.Audit.Reading;

/// <summary>Finds subjects who bear a user's name: whoever opens such a record may be looking up themselves or their family. The module that knows names implements it.</summary>
public interface INamesakes
{
    /// <summary>Ids of subjects by user, for each user whose name one of them bears.</summary>
    /// <param name="users">Users with their names as colleagues see them; rank and number may stand in front.</param>
    /// <param name="cancel">Stops it.</param>
    Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> Of(IReadOnlyDictionary<Guid, string> users, CancellationToken cancel);
}
