using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Poet.Orders.Contracts;
using Poet.Platform.Audit.Reading;
using Poet.Platform.Contracts;
using Poet.Platform.Facts;
using Poet.Platform.Front;
using Poet.Platform.Modules;
using Poet.Platform.Persistence;
using Poet.Platform.Requests;
using Poet.Platform.Ui.Frame;
using Poet.Subjects.Contracts;
using Poet.Subjects.Custody;
using Poet.Subjects.Ensuring;
using Poet.Subjects.Equality;
using Poet.Subjects.Features;
using Poet.Subjects.HandingOver;
using Poet.Subjects.Mappa;
using Poet.Subjects.Persistence;
using Poet.Subjects.Protecting;
using Poet.Subjects.Retention;
using Poet.Subjects.Rights;
using Poet.Subjects.Search;

namespace Poet.Subjects;

/// <summary>The people whom orders bind, the people and places that orders name, and who may see them.</summary>
public sealed class SubjectsModule : IModule
{
    /// <inheritdoc/>
    public string Name => SubjectsDb.SchemaName;

    /// <inheritdoc/>
    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDb<SubjectsDb>(SubjectsDb.SchemaName);
        services.AddHandlersFrom(typeof(SubjectsModule).Assembly);
        services.AddSingleton<NameDictionary>();
        services.AddScoped<MergeChains>().AddScoped<SummaryReader>().AddScoped<FindPeople>().AddScoped<HeldElsewhere>().AddScoped<EnsureSubjects>().AddScoped<NameWriter>().AddScoped<Duplicates>().AddScoped<SharedPeople>();
        services.AddScoped<IFrontPart, FrontOfSubjects>();
        services.AddScoped<CustodyDesk>().AddScoped<CountTraits>();
        services.AddScoped<ISubjects, SubjectsQuestions>();
        services.AddScoped<IPreparedSubjects, PreparedSubjects>();
        services.AddScoped<IDoubles, PreparedDoubles>();
        services.AddScoped<INamesakes, Namesakes>();
        RetentionServices.Add(services, configuration);
        RightsServices.Add(services);
        services.AddSingleton(new NavItem("Find a person", "/subjects", "subjects.read", 30));
        services.AddSingleton(new NavItem("Coming out", "/custody", "subjects.read", 32));
        services.AddFactHandler<OrderMade, GrantAccess, SubjectsDb>("subjects.GrantAccess");
        services.AddFactHandler<ResponsibilityMoved, GrantAccess, SubjectsDb>("subjects.GrantAccess.moved");
        services.AddScoped<ITellsTheReceivingForce, PackOfPerson>();
        ProtectingServices.Add(services, configuration);
        MappaServices.Add(services);
    }

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        var subjects = api.MapGroup("/subjects").WithTags("Subjects");
        SearchSubjects.Map(subjects);
        ShowSubject.Map(subjects);
        RecordSubject.Map(subjects);
        CorrectSubject.Map(subjects);
        AddAlias.Map(subjects);
        AddIdentifier.Map(subjects);
        AddNote.Map(subjects);
        SayCategories.Map(subjects);
        SayTraits.Map(subjects);
        ShowTraits.Map(subjects);
        AddPerson.Map(subjects);
        AddPlace.Map(subjects);
        RestrictSubject.Map(subjects);
        PutIntoCustody.Map(subjects);
        ReleaseFromCustody.Map(subjects);
        EndLicence.Map(subjects);
        CorrectCustody.Map(subjects);
        StrikeOutCustody.Map(subjects);
        ListReleases.Map(subjects);
        MergeSubjects.Map(subjects);
        UndoMerge.Map(subjects);
        RetentionServices.Map(api);
        RightsServices.Map(api);
        ProtectingServices.Map(api, subjects);
        MappaServices.Map(api);
    }
}
