// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.store.VersionedFeature;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers with elements: one with its tag, a page of them, and what was written. */
@Component
class ElementAnswers {

    private final LiveMap live;
    private final Answers answers;

    ElementAnswers(LiveMap live, Answers answers) {
        this.live = live;
        this.answers = answers;
    }

    LiveView view() {
        return live.view();
    }

    ResponseEntity<byte[]> one(Sight sight, LiveView view, VersionedFeature element, HttpServletRequest request) {
        Answers.Content content = answers.content(new ElementForm(sight, view).of(element));
        return answers.of(request, view.version(), content.withRevision(element.revision()));
    }

    /** As it was: without a tag to write with. */
    ResponseEntity<byte[]> past(Sight sight, LiveView view, StoredFeature element, HttpServletRequest request) {
        return answers.json(request, view.version(), new ElementForm(sight, view).of(element));
    }

    ResponseEntity<byte[]> page(
            LiveView view, List<Map<String, Object>> features, String last, HttpServletRequest request) {
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("next", last.isEmpty() ? null : ElementQuery.next(request, last));
        Map<String, Object> body = collection(features);
        body.put("links", links);
        return answers.json(request, view.version(), body);
    }

    /** What a write of one element answers: the element as it is now. */
    ResponseEntity<byte[]> written(
            Sight sight, ElementWriter.Written written, boolean isNew, HttpServletRequest request) {
        VersionedFeature element = written.only();
        Answers.Content content =
                answers.content(new ElementForm(sight, live.view()).of(element)).withRevision(element.revision());
        HttpStatus changed = Answers.wantsMinimum(request) ? HttpStatus.NO_CONTENT : HttpStatus.OK;
        ResponseEntity.BodyBuilder answer =
                isNew ? ResponseEntity.created(address(sight, written)) : ResponseEntity.status(changed);
        return answers.written(request, versioned(answer, written), content);
    }

    /** What new elements answer: their ids, and themselves. */
    ResponseEntity<byte[]> made(Sight sight, ElementWriter.Written written, HttpServletRequest request) {
        ElementForm form = new ElementForm(sight, live.view());
        List<VersionedFeature> features = written.features();
        Map<String, Object> body = collection(features.stream().map(form::of).toList());
        body.put("ids", features.stream().map(f -> f.feature().id()).toList());
        body.put("version", written.version());
        Answers.Content content = answers.content(body);
        return answers.written(
                request,
                versioned(ResponseEntity.created(address(sight, written)), written),
                features.size() == 1 ? content.withRevision(written.only().revision()) : content);
    }

    private static ResponseEntity.BodyBuilder versioned(
            ResponseEntity.BodyBuilder answer, ElementWriter.Written written) {
        return answer.header(Answers.VERSION, Long.toString(written.version()));
    }

    private static Map<String, Object> collection(List<Map<String, Object>> features) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "FeatureCollection");
        body.put("numberReturned", features.size());
        body.put("features", features);
        return body;
    }

    /** Of the one element, or of the list that they are in now. */
    private static URI address(Sight sight, ElementWriter.Written written) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/api/elements").pathSegment(sight.layer());
        if (written.features().size() == 1) {
            path.pathSegment(written.only().feature().id());
        }
        return path.encode().build().toUri();
    }
}
